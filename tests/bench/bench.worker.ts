import { measureImport } from './import.ts';
import { madeActuals, madeComparisons } from './made.ts';
import { measureStorage } from './storage.ts';

/** What the browser is asked to do; all of it in a worker, as in the app. */
const TASKS: Readonly<Record<string, (argument: never) => unknown>> = {
  storage: measureStorage,
  import: measureImport,
  comparisons: madeComparisons,
  actuals: (rows: number) => madeActuals(rows, 2),
};

self.addEventListener('message', (event: MessageEvent<{ task: string; argument: never }>) => {
  const { task, argument } = event.data;
  void Promise.resolve()
    .then(() => TASKS[task]?.(argument))
    .then(
      (result) => self.postMessage({ result }),
      (error: unknown) => self.postMessage({ error: String(error) }),
    );
});
