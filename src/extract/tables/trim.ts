/** A text without the characters of a set at its beginning; a loop, as a pattern would try every start. */
export function trimStartMarks(text: string, marks: string): string {
  let at = 0;
  while (at < text.length && marks.includes(text.charAt(at))) at += 1;
  return text.slice(at);
}

/** The same at its end. */
export function trimEndMarks(text: string, marks: string): string {
  let end = text.length;
  while (end > 0 && marks.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** The same at both. */
export function trimMarks(text: string, marks: string): string {
  return trimStartMarks(trimEndMarks(text, marks), marks);
}
