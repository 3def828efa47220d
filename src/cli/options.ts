import { isDay } from '../domain/time/date.ts';
import type { DocumentHints } from '../extract/index.ts';

export interface ExtractOptions {
  readonly format: 'ndjson' | 'csv' | 'table';
  readonly kind: string | null;
  readonly explain: number | null;
  /** Also a record of what is known of each document. */
  readonly document: boolean;
  /** Also what is too unsure to be shown. */
  readonly all: boolean;
  /** The text as it was read in place of what it says: offsets and lines count in it. */
  readonly text: boolean;
  readonly jobs: number | null;
  readonly hints: DocumentHints;
  readonly files: readonly string[];
}

const USAGE = `usage: extract FILES... [--format ndjson|csv|table] [--kind KIND] [--explain LINE] [--document] [--all] [--text] [--jobs N]
                [--company NAME] [--ticker T] [--quarter 1-4] [--year YYYY] [--date YYYY-MM-DD] [--year-end 1-12]
                [--next-report YYYY-MM-DD]
Files (text, Markdown, HTML, PDF, Word), folders, or NDJSON {doc, text, html?, company?, ticker?, fiscalYear?, fiscalQuarter?, fiscalYearEndMonth?, date?,
nextReport?} on standard input. What is given wins over what the text says.`;

const FLAGS: ReadonlySet<string> = new Set(['--document', '--all', '--text']);
const VALUES: ReadonlySet<string> = new Set([
  '--format',
  '--kind',
  '--explain',
  '--jobs',
  '--company',
  '--ticker',
  '--quarter',
  '--year',
  '--date',
  '--year-end',
  '--next-report',
]);

class OptionValues {
  readonly #given = new Map<string, string>();

  set(name: string, value: string): void {
    this.#given.set(name, value);
  }

  text(name: string): string | null {
    return this.#given.get(name) ?? null;
  }

  whole(name: string, low: number, high: number): number | null {
    const given = this.#given.get(name);
    if (given === undefined) return null;
    const value = Number(given);
    if (!/^\d{1,9}$/.test(given) || value < low || value > high)
      throw new Error(`${name} needs a whole number from ${low} to ${high}`);
    return value;
  }

  day(name: string): string | null {
    const given = this.#given.get(name) ?? null;
    if (given !== null && !isDay(given)) throw new Error(`${name} needs a date as 2021-07-29`);
    return given;
  }
}

function hintsOf(values: OptionValues): DocumentHints {
  const company = values.text('--company');
  const ticker = values.text('--ticker');
  const quarter = values.whole('--quarter', 1, 4);
  const year = values.whole('--year', 1990, 2099);
  const end = values.whole('--year-end', 1, 12);
  const date = values.day('--date');
  const next = values.day('--next-report');
  return {
    ...(company === null ? {} : { company }),
    ...(ticker === null ? {} : { ticker: ticker.toUpperCase() }),
    ...(quarter === null ? {} : { fiscalQuarter: quarter }),
    ...(year === null ? {} : { fiscalYear: year }),
    ...(end === null ? {} : { fiscalYearEndMonth: end }),
    ...(date === null ? {} : { date }),
    ...(next === null ? {} : { nextReport: next }),
  };
}

/** Reads the command line; an error's message is for the person who typed it. */
export function parseOptions(args: readonly string[]): ExtractOptions {
  const files: string[] = [];
  const values = new OptionValues();
  const flags = new Set<string>();
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i] ?? '';
    if (arg === '--help' || arg === '-h') throw new Error(USAGE);
    if (!arg.startsWith('--')) files.push(arg);
    else if (FLAGS.has(arg)) flags.add(arg);
    else {
      const value = args[i + 1];
      if (!VALUES.has(arg)) throw new Error(`unknown option ${arg}\n${USAGE}`);
      if (value === undefined) throw new Error(`${arg} needs a value`);
      values.set(arg, value);
      i += 1;
    }
  }
  const format = values.text('--format') ?? 'ndjson';
  if (format !== 'ndjson' && format !== 'csv' && format !== 'table')
    throw new Error(`unknown format ${format}`);
  return {
    format,
    kind: values.text('--kind'),
    explain: values.whole('--explain', 1, 999_999_999),
    document: flags.has('--document'),
    all: flags.has('--all'),
    text: flags.has('--text'),
    jobs: values.whole('--jobs', 1, 256),
    hints: hintsOf(values),
    files,
  };
}
