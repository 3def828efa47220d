import { messageOf } from '../../../domain/messageOf.ts';

/** Does the work and returns what to say about it: the work's own words, or why it failed. */
export async function attempt(work: () => Promise<string>, failed: string): Promise<string> {
  try {
    return await work();
  } catch (error) {
    return `${failed}: ${messageOf(error)}`;
  }
}
