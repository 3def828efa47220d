/** A question several stages ask of one sentence after the other: only the last answer is kept. */
export function lastAnswer<T>(ask: (lower: string) => T): (lower: string) => T {
  let last = '';
  let answer = ask(last);
  return (lower) => {
    if (lower !== last) [last, answer] = [lower, ask(lower)];
    return answer;
  };
}
