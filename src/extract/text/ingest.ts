const SUBSTITUTE: ReadonlyMap<string, string> = new Map([
  ['\u2018', "'"],
  ['\u2019', "'"],
  ['\u201c', '"'],
  ['\u201d', '"'],
  ['\u2010', '-'],
  ['\u2011', '-'],
  ['\u2012', '-'],
  ['\u2013', '-'],
  ['\u2014', ';'],
  ['\u2212', '-'],
]);
/** Quotes, dashes, odd spaces and marks of emphasis; a backslash that only escapes the mark after it. */
const ODD =
  /[\u2018\u2019\u201c\u201d\u2010-\u2014\u2212\u00a0\u2009\u202f\u200b\ufeff\t\r*_]|\\(?=[$*_\-.%()#~+|&])/g;

/** A year as it is said: "twenty twenty three"; a range of percents is not one. */
const SPOKEN_YEAR =
  /\btwenty[ -](?:(nineteen|eighteen|seventeen|sixteen|fifteen)|twenty(?:[ -](one|two|three|four|five|six|seven|eight|nine))?|(thirty))\b(?! (?:percent|basis|cents?|million|billion|dollars|points?)\b)/gi;
const SPOKEN = 'zero one two three four five six seven eight nine'.split(' ');
const TEENS = 'fifteen sixteen seventeen eighteen nineteen'.split(' ');

/** The same year in figures, as long as the words it stands for. */
function yearInFigures(said: string, teen?: string, unit?: string, thirty?: string): string {
  if (thirty !== undefined) return '2030'.padEnd(said.length);
  const year =
    teen === undefined
      ? 2020 + SPOKEN.indexOf((unit ?? 'zero').toLowerCase())
      : 2015 + TEENS.indexOf(teen.toLowerCase());
  return String(year).padEnd(said.length);
}

/**
 * Cleans a text without moving a single character: every substitution is as long as what it stands for,
 * so an offset into the result is an offset into the original. `\$` becomes ` $`.
 */
export function ingest(raw: string): string {
  return raw
    .replace(ODD, (mark) => SUBSTITUTE.get(mark) ?? ' ')
    .replace(SPOKEN_YEAR, yearInFigures);
}
