import { bundled } from './lib/bundled.mjs';

const { main } = await bundled('src/cli/tableCommand.ts', ['src/domain', 'src/io']);
process.exitCode = await main(process.argv.slice(2));
