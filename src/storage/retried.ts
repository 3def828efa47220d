/** More attempts than these lose against other tabs only where something is wrong. */
const ATTEMPTS = 5;

/**
 * Attempts a write until no other tab was faster. `attempt` plans on what is there now and resolves to null
 * where the books moved meanwhile. Null when every attempt was too late: nothing has been written.
 */
export async function retried<T>(attempt: () => Promise<T | null>): Promise<T | null> {
  for (let left = ATTEMPTS; left > 0; left -= 1) {
    const outcome = await attempt();
    if (outcome !== null) return outcome;
  }
  return null;
}
