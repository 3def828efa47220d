import { messageOf } from '../domain/messageOf.ts';
import { jobsOf } from './inputs.ts';
import { parseOptions } from './options.ts';
import type { ExtractOptions } from './options.ts';
import { runJobs, serveBatches } from './threads.ts';
import { COLUMNS } from './render.ts';

export { extract } from '../extract/index.ts';

/** Runs the command; returns the exit code. A file that fails does not stop the others. */
export async function main(args: readonly string[]): Promise<number> {
  let code = 0;
  const fail = (name: string, error: unknown): void => {
    code = 1;
    process.stderr.write(`${name}: ${messageOf(error)}\n`);
  };
  let options: ExtractOptions;
  try {
    options = parseOptions(args);
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\n`);
    return 1;
  }
  if (options.format === 'csv' && options.explain === null)
    process.stdout.write(`${COLUMNS.join(',')}\n`);
  await runJobs(jobsOf(options.files, fail), options, import.meta.url, (job, done) => {
    if (done.error !== undefined) fail(job.name, done.error);
    if (done.lines.length > 0) process.stdout.write(`${done.lines.join('\n')}\n`);
  });
  return code;
}

serveBatches();
