/** A line so often the same is one a layout repeats. */
const OFTEN = 3;
const LONGEST = 130;
/** Lines of a head, which may say once what the pages repeat. */
const TITLES = 16;
/** What the heads and feet of pages hold, besides a number of their own. */
const OF_A_PAGE =
  /©|\bcopyright\b|\bconfidential\b|\bwww\.|https?:|\.com\b|\bpage \d|\bpage #|\btranscript\b|\bearnings call\b|\bconference call\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.? #/i;
const PAGE_NUMBER = /^\W*(?:page )?\d{1,3}(?: (?:of|\/) \d{1,3})?\W*$|^page \d{1,3}\b.{0,12}$/i;

/** A line as it would stand on another page. */
function pageless(line: string): string {
  return line.replaceAll(/\d+/g, '#').replaceAll(/\s+/g, ' ').trim();
}

/**
 * Blanks what the pages of a layout repeat, such as running titles, footers and page numbers, character for
 * character: offsets stay, and the sentences that run over the page are whole. Rows of figures and lines that may name
 * who speaks are left.
 */
export function withoutFurniture(text: string): string {
  const lines = text.split('\n');
  const counts = new Map<string, number>();
  for (const line of lines) {
    if (line.length > LONGEST || line.trim() === '') continue;
    const key = pageless(line);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const isPaged = lines.some(
    (line) => /^\W*page \d{1,3} of \d{1,3}\W*$/i.test(line) || line.includes('©'),
  );
  const isFurniture = (line: string): boolean => {
    if (line.length > LONGEST) return false;
    const key = pageless(line);
    if (isPaged && PAGE_NUMBER.test(line.trim()) && (counts.get(key) ?? 0) >= OFTEN) return true;
    return (
      (counts.get(key) ?? 0) >= OFTEN &&
      OF_A_PAGE.test(key) &&
      !/[.?!]$/.test(key.replace(/reserved\.$/, ''))
    );
  };
  // The first lines are the title of the document.
  const isTitle = (at: number): boolean =>
    at < TITLES && !PAGE_NUMBER.test((lines[at] ?? '').trim());
  const marked = lines.map((line, i) => isFurniture(line) && !isTitle(i));
  return lines
    .map((line, i) => {
      // The company's name stands over the date or the title of its call on every page.
      const isAbove =
        marked[i + 1] === true &&
        (counts.get(pageless(line)) ?? 0) >= OFTEN &&
        line.trim() !== '' &&
        line.length < 60;
      return marked[i] === true || isAbove ? ' '.repeat(line.length) : line;
    })
    .join('\n');
}
