/** What an error says to a person. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Does the work and returns what to say about it: the work's own words, or why it failed. */
export async function attempt(work: () => Promise<string>, failed: string): Promise<string> {
  try {
    return await work();
  } catch (error) {
    return `${failed}: ${messageOf(error)}`;
  }
}
