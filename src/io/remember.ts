/**
 * The same function with its answers kept: a file says the same few units, metrics and periods in every
 * row. At `limit` answers all are forgotten, so that a file of distinct texts cannot fill the memory.
 */
export function remember<T>(read: (text: string) => T, limit = 2_000): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = read(text);
    if (answers.size >= limit) answers.clear();
    answers.set(text, answer);
    return answer;
  };
}
