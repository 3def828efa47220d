import { readFigure } from '../../../parts/rows/typedFigure.ts';
import { sourceWords } from '../../../../domain/review/review.ts';
import type { FactDraft } from '../../../../extract/draft/draft.ts';
import type { BatchItem, ReviewCandidate } from '../../../../state/documents/batch.svelte.ts';
import { numbersIn, type TextRange } from '../../../../state/documents/textNumbers.ts';

interface SelectedFigures {
  readonly values: readonly number[];
  readonly unit: string;
  readonly precision: number | null;
}

/** The figures in a selected stretch, in base units; the unit of the last counts for all of them. */
export function readSelected(text: string): SelectedFigures {
  const found = numbersIn(text).map(([figure]) => figure.replace(/ ?percent/iu, '%'));
  const unit = found.some((figure) => figure.endsWith('%')) ? 'fraction' : 'usd';
  const scale = scaleOf(found.at(-1) ?? '');
  const read = found.flatMap((figure) => {
    const whole = scaleOf(figure) === '' ? figure + scale : figure;
    return readFigure(whole, unit) ?? [];
  });
  return {
    values: read.map(({ value }) => value),
    unit,
    precision: read.at(-1)?.precision ?? null,
  };
}

function scaleOf(figure: string): string {
  return figure.replace(/^[^a-z%]*/iu, '');
}

/** Of the candidates at a number those that state it; all of them when none does. */
export function statingFirst(
  candidates: readonly ReviewCandidate[],
  text: string,
): readonly ReviewCandidate[] {
  const { values } = readSelected(text);
  const stating = candidates.filter(({ draft }) => {
    if (draft === null) return false;
    const own = draft.kind === 'actual' ? [draft.value] : [draft.low, draft.high];
    // A stated decline is held as a negative figure.
    return own.some((one) => one !== null && values.some((value) => near(Math.abs(one), value)));
  });
  return stating.length > 0 ? stating : candidates;
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.abs(b) * 1e-9;
}

/** What a new figure from a selection is to begin with: what is known of it, the rest left to a person. */
export function ownDraft(
  item: BatchItem,
  { start, end }: TextRange,
  kind: FactDraft['kind'],
): FactDraft {
  const { values, unit, precision } = readSelected(item.text.slice(start, end));
  const about = item.about;
  const [first = 0, second = first] = values;
  const shared = {
    metric: '',
    basis: 'unspecified' as const,
    variant: '',
    scope: 'company',
    versus: '',
    period: periodFor(item, kind),
    unit,
    origin: `document:${item.hash}`,
    line: item.text.slice(0, start).split('\n').length,
    source: about === null ? item.name : sourceWords(about),
    note: '',
    mark: '',
    document: item.hash,
    start,
    end,
  };
  const date = about?.date ?? '';
  return kind === 'actual'
    ? { kind, ...shared, value: first, precision, reportedOn: date, series: 'first print' }
    : {
        kind,
        ...shared,
        form: values.length > 1 ? 'range' : 'point',
        low: first,
        high: second,
        stated: '',
        issuedOn: date,
        stage: 'guidance',
        assumptions: '',
      };
}

/** A result is for the quarter reported, guidance for the one after. */
function periodFor({ about }: BatchItem, kind: FactDraft['kind']): string {
  if (about?.fiscalYear == null || about.fiscalQuarter === null) return '';
  const { fiscalYear: year, fiscalQuarter: quarter } = about;
  if (kind === 'actual') return `${year}-Q${quarter}`;
  return quarter === 4 ? `${year + 1}-Q1` : `${year}-Q${quarter + 1}`;
}
