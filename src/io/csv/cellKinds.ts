const NUMBER = /^[+-]?[$€£]?(?:\d{1,3}(?:[.,' ]\d{3})+|\d+)(?:[.,]\d+)?(?:e[+-]?\d+)? ?%?$/iu;
const DATE =
  /^(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4})?[ t]?(?:\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?z?$/iu;
const WORDS = /^[\p{L}\d .'()/%$&+_#-]{1,60}$/u;
const ADDRESS = /^(?:[a-z]+:\/\/\S+|[\w.+-]+@[\w.-]+)$/iu;

/** Whether a cell is of a kind cells usually are: a figure, a day, a few words. */
export function isTyped(cell: string): boolean {
  const text = cell.trim();
  if (text === '') return true;
  return NUMBER.test(text) || DATE.test(text) || WORDS.test(text) || ADDRESS.test(text);
}

/** Whether a text is one figure, day, time or address. */
export function isValue(text: string): boolean {
  const value = text.trim();
  return value !== '' && [NUMBER, DATE, ADDRESS].some((kind) => kind.test(value));
}
