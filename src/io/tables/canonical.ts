import { metricOf } from '../../domain/metric/metrics.ts';
import { answerOf, companyOfFact } from './questions/askTypes.ts';
import { endingMonth, readDay, serialDay } from './cells/dates.ts';
import type { FigureKind, PeriodSaid } from './headings/descriptor.ts';
import { bandIn } from './cells/bands.ts';
import { turnedBand, turnedText } from './facts/costSigns.ts';
import { plainNumber } from './cells/numbers.ts';
import { periodEndingOn } from './headings/periods.ts';
import { openShares, ratioPowers, unitOf } from './factUnits.ts';
import { numberOf, type Settings } from './settings.ts';
import type { CellRef, RawFact, FactsReading, Refused, Slot } from './facts/rawFacts.ts';
import { describe } from './headings/describe.ts';

/** A row in our own columns, and the cells of the file it came from. */
export interface CanonicalRow {
  readonly kind: FigureKind;
  readonly cells: Readonly<Record<string, string>>;
  readonly line: number;
  /** Column of ours to the cell its text came from. */
  readonly from: Readonly<Record<string, CellRef>>;
}

/** A quarter as the year up to its end. */
function summedKey(key: string): string {
  return key.replace(/-Q(?<n>[234])$/u, (_, n: string) => (n === '4' ? '-FY' : `-YTD${n}`));
}

/** The period key of a fact, by the fiscal calendar that was said or answered; a reason where there is none. */
export function periodKey(
  said: PeriodSaid,
  yearEnd: number | null,
  months: number | 'to date' | null,
): { readonly key: string } | { readonly fault: string } {
  if ('key' in said) return { key: months === 'to date' ? summedKey(said.key) : said.key };
  if (yearEnd === null) return { fault: 'the end of the fiscal year is not known' };
  const { month } = endingMonth(said.end);
  const soFar = ((((month - yearEnd + 11) % 12) + 12) % 12) + 1;
  const asked = months === 'to date' ? soFar : (months ?? 3);
  const key = periodEndingOn(said.end, said.months ?? asked, yearEnd);
  return key === null ? { fault: `no fiscal period of that length ends on ${said.end}` } : { key };
}

function dayOf(text: string, { reading, answers }: Settings): string {
  const order =
    reading.order ??
    (answers.get('order') === 'month first'
      ? 'month first'
      : answers.get('order') === 'day first'
        ? 'day first'
        : null);
  return readDay(text, order) ?? serialDay(text) ?? text;
}

/** The text of a cell of a fact as a plain number; '' where it has none. */
function plainIn({ slots, isTurned }: RawFact, slot: Slot, { decimals }: FactsReading): string {
  const text = plainNumber(slots.get(slot)?.text ?? '', decimals);
  return isTurned === true ? turnedText(text) : text;
}

/** The texts of a band's bounds, from cells that hold an end, a centre or a whole band. */
function bandCells(fact: RawFact, reading: FactsReading): Record<string, string> {
  const { slots } = fact;
  const plain = (slot: Slot): string => plainIn(fact, slot, reading);
  const whole = slots.get('mid');
  const said = whole === undefined ? null : bandIn(whole.text, reading.decimals);
  const band = said !== null && fact.isTurned === true ? turnedBand(said) : said;
  if (band !== null)
    return { low: band.low, high: band.high, form: band.form, stated: band.stated ?? '' };
  const [low, high, mid] = [plain('low'), plain('high'), plain('mid')];
  const width = slots.get('width');
  if (mid !== '' && width !== undefined) {
    const around = bandIn(`${mid} ± ${plain('width')}`, reading.decimals);
    if (around !== null) return { low: around.low, high: around.high, form: '' };
  }
  if (low === '' && high === '' && mid !== '') return { low: mid, high: mid, form: '' };
  return { low, high, form: '' };
}

const CARRIED = ['assumptions', 'source', 'note', 'mark', 'series'] as const;

/** Scope, basis and the like of a fact in our own columns. */
function targetCells(fact: RawFact, settings: Settings): Record<string, string> {
  const { about, row, metric } = fact;
  const { answers, known } = settings;
  const unstated = metricOf(metric).oneBasis ? '' : answerOf(answers, 'basis', metric);
  const stated = about.basis ?? describe(row.get('basis') ?? '').basis;
  const name =
    fact.company || (fact.ticker === '' ? known.company || answerOf(answers, 'company', '') : '');
  return {
    company: name,
    ticker: fact.ticker,
    metric,
    basis: stated ?? (unstated === 'gaap' || unstated === 'non_gaap' ? unstated : ''),
    variant: about.variant ?? '',
    scope: about.scope ?? '',
    versus: about.versus ?? '',
  };
}

/** Words of a stage that say no more than that something is guidance. */
const STAGE_ITSELF = /^(?:(?:guidance|prelim\w*|initial|initiated?|new)?)$/iu;

/** The forms a column may name; any other word there says nothing of the bounds. */
function formWord(text: string): string {
  return /^(?:floor|ceiling|at[ _]least|at[ _]most|minimum|maximum|greater[ _]than|less[ _]than|approx\w*)$/iu.test(
    text,
  )
    ? text
    : '';
}

/** Why a band with one end is none: a missing end never means "at least". */
function missingEnd(
  { kind, slots }: RawFact,
  cells: Readonly<Record<string, string>>,
): string | null {
  const { low = '', high = '', form = '' } = cells;
  if (kind !== 'guidance' || form !== '' || (low === '') === (high === '')) return null;
  const end = low === '' ? 'low' : 'high';
  return slots.has('mid')
    ? null
    : `the ${end} end is missing: only a form column can say that it is a ${low === '' ? 'ceiling' : 'floor'}`;
}

function figureCells(fact: RawFact, settings: Settings): Record<string, string> {
  const { kind, slots, row, about } = fact;
  const { reading } = settings;
  if (kind === 'guidance') {
    const band = bandCells(fact, reading);
    const stage = row.get('stage') ?? '';
    return {
      ...band,
      form: band['form'] || formWord(row.get('form') ?? ''),
      stated: [band['stated'] ?? '', STAGE_ITSELF.test(stage) ? '' : stage]
        .filter(Boolean)
        .join('; '),
      stage: /^prelim/iu.test(stage) ? 'preliminary' : '',
      issued_on: dayOf(row.get('issued_on') ?? row.get('date') ?? '', settings),
    };
  }
  const text = plainIn(fact, 'value', reading);
  const [from, to] = [slots.get('low')?.text, slots.get('high')?.text];
  if (kind === 'actual')
    return { value: text, reported_on: dayOf(row.get('reported_on') ?? '', settings) };
  return {
    value: text,
    holder: row.get('holder') ?? about.holder ?? holderOf(fact, settings),
    as_of: dayOf(
      row.get('as_of') ?? row.get('issued_on') ?? row.get('reported_on') ?? row.get('date') ?? '',
      settings,
    ),
    count: row.get('count') ?? '',
    ...(from !== undefined && to !== undefined && { note: `estimates from ${from} to ${to}` }),
  };
}

/** Whose an expectation is that does not say it: of a table of estimates, the source of its row. */
function holderOf({ row, holder }: RawFact, { isOfEstimates }: Settings): string {
  const source = row.get('source') ?? '';
  const isName =
    source !== '' && source.length < 60 && !/[/\\]|\.(?:com|pdf|html?)\b/iu.test(source);
  return (isOfEstimates && isName ? source : holder) || 'consensus';
}

/** Facts as rows in our own columns; one whose period cannot be told is refused with the reason. */
export function canonicalRows(
  facts: readonly RawFact[],
  settings: Settings,
): { readonly rows: readonly CanonicalRow[]; readonly refused: readonly Refused[] } {
  const rows: CanonicalRow[] = [];
  const refused: Refused[] = [];
  const powers = ratioPowers(facts, settings);
  const length = settings.length === 'to date' ? 'to date' : numberOf(settings.length);
  for (const fact of facts) {
    const about = companyOfFact(fact);
    const yearEnd =
      numberOf(answerOf(settings.answers, 'yearEnd', about)) ??
      settings.known.yearEnd ??
      settings.yearEndShown;
    const period = periodKey(fact.period, yearEnd, length);
    const [first] = fact.slots.values();
    if ('fault' in period) {
      refused.push({ line: fact.line, column: first?.column ?? null, reason: period.fault });
      continue;
    }
    const cells: Record<string, string> = {
      ...targetCells(fact, settings),
      period: period.key,
      ...figureCells(fact, settings),
      unit: unitOf(fact, powers, settings),
    };
    const fault = missingEnd(fact, cells) ?? openShares(fact, settings);
    if (fault !== null) {
      refused.push({ line: fact.line, column: first?.column ?? null, reason: fault });
      continue;
    }
    for (const role of CARRIED) cells[role] = fact.row.get(role) ?? cells[role] ?? '';
    cells['source'] ||= settings.fileName;
    if ((cells['note'] ?? '') === '' && 'end' in fact.period)
      cells['note'] = `period ends ${fact.period.end}`;
    rows.push({ kind: fact.kind, cells, line: fact.line, from: Object.fromEntries(fact.slots) });
  }
  return { rows, refused };
}
