import { bundled } from './lib/bundled.mjs';

const { main } = await bundled('src/cli/extractCommand.ts', [
  'src/domain',
  'src/extract',
  'src/io',
  'src/cli',
]);
process.exitCode = await main(process.argv.slice(2));
