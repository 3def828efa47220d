/**
 * The same function with its answers kept: a file says the same few units, metrics and periods in every
 * row, most often those of the row before. At `limit` answers all are forgotten, so that a file of
 * distinct texts cannot fill the memory.
 */
export function remember<T>(read: (text: string) => T, limit = 2_000): (text: string) => T {
  const answers = new Map<string, T>();
  let lastText: string | null = null;
  let lastAnswer: T;
  return (text) => {
    // Comparing a text is cheaper than looking it up, for which it has to be hashed.
    if (text === lastText) return lastAnswer;
    let answer = answers.get(text);
    if (answer === undefined) {
      answer = read(text);
      if (answers.size >= limit) answers.clear();
      answers.set(text, answer);
    }
    lastText = text;
    lastAnswer = answer;
    return answer;
  };
}
