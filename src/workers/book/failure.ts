import type { Failure } from './protocol.ts';

/** What went wrong, in a word a screen can act on. */
export function failureOf(error: unknown): Failure {
  for (let cause = error; isObject(cause); cause = cause['inner']) {
    if (cause['failure'] === 'token') return 'token';
    if (cause['name'] === 'NewerDatabaseError') return 'newer';
    if (cause['name'] === 'QuotaExceededError') return 'quota';
    if (cause['name'] === 'DatabaseClosedError') return 'closed';
  }
  return 'other';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
