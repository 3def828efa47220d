import { isNeverGaap, isOneFigure } from '../../domain/metric/metrics.ts';
import { BRIDGE } from '../lexicon/rowHeads.ts';
import type { Column } from './columns.ts';
import type { Row } from './collect.ts';
import { headTime } from './headPeriod.ts';
import { headBasis, headMeasure, ownMeasure, type HeadMeasure } from './measure.ts';
import { trimEndMarks } from './trim.ts';
import type { TableContext } from './context.ts';
import type { Basis } from '../types.ts';

/** What a row and its column measure, and of which part of the company. */
export interface RowReading {
  readonly measure: HeadMeasure;
  readonly part: string;
  readonly pattern: 'row' | 'section' | 'title' | 'across' | 'carried';
  readonly scopeRule: 'scope:row' | 'scope:section' | 'scope:title' | 'scope:head' | 'scope:none';
}

const TOTAL =
  /^(?:grand |consolidated |group |company )?(?:total|totals|consolidated|group|company)\b[^a-z]*(?:company|consolidated|group|all segments)?$/i;
/** Row heads that name no part of a company. */
const NO_PART =
  /^(?:less|add|plus|note|of which|thereof|percent|%|change|increase|decrease|growth|average|end of|beginning|reported|as reported|impact|effect|adjust|exclud|includ|elimination|intersegment|inter-segment|unallocated|reconcil|foreign|acquisition|price|volume|mix|organic|constant|fx|gaap|non-gaap|core|basic|diluted|q[1-4]|first|second|third|fourth|full|fiscal|year|three|six|nine|twelve)/i;
const LONGEST_PART = 60;

function partOf(label: string): string | null {
  const said = trimEndMarks(label.replaceAll(/\((?:\d{1,2}|[a-z])\)/g, ''), ': ').trim();
  if (said === '' || TOTAL.test(said)) return '';
  if (NO_PART.test(said) || said.length > LONGEST_PART || !/^\p{L}/u.test(said)) return null;
  if (headTime(said.toLowerCase()) !== null) return null;
  if (said.length < 2) return null;
  return /\b(?:income|expenses?|costs?|profit|revenues?|sales|margin|tax|assets|liabilities|per share|shares|cash|debt|ebitda)\b/i.test(
    said,
  )
    ? null
    : said;
}

/** The title of a table that lists one measure by parts: "Net sales by segment". */
function titleMeasure(titles: readonly string[]): HeadMeasure | null {
  for (const title of titles.toReversed()) {
    const named = title
      .replaceAll(/\([^()]*\)/g, ' ')
      .replaceAll(
        /\b(?:disaggregated|disaggregation of|summary|reference|supplemental|total|information|data|breakdown of)\b:?/gi,
        ' ',
      )
      .replace(/\b(?:by|per|from)\b.*$/i, '')
      .replaceAll(/[^\p{L}&/ ()-]+/gu, ' ')
      .replace(/^ *(?:segment|segments|division|regional|geographic)\b/i, '')
      .trim();
    const isList =
      /\bby\b|\bsegment|\bdisaggregat|\bbreakdown|\bgeograph|\bregion|\bdivision/i.test(title);
    const measure = named === '' || !isList ? null : headMeasure(named);
    if (measure !== null && measure.part === '') return measure;
  }
  return null;
}

function reading(
  measure: HeadMeasure,
  part: string,
  pattern: RowReading['pattern'],
  scopeRule: RowReading['scopeRule'],
): RowReading {
  return { measure, part, pattern, scopeRule };
}

/** "Basic" and "Diluted" under "Earnings per share", or under the shares they are counted on. */
function shareRow(label: string, section: HeadMeasure | null): HeadMeasure | null {
  const said =
    /^(?:- ?)?(basic|diluted)(?:$|[ ,:;-]{1,3}(?:eps|shares|earnings per share)?(?:$|\W))/i.exec(
      label.trim(),
    );
  if (said === null || section === null) return null;
  if (section.id !== 'eps' && section.id !== 'share_count') return null;
  return { ...section, variant: said[1]?.toLowerCase() === 'basic' ? 'basic' : null };
}

function sectionMeasure(sections: readonly string[]): HeadMeasure | null {
  for (const section of sections.toReversed()) {
    const measure = headMeasure(trimEndMarks(section, ': '));
    if (measure !== null) return measure;
    if (/\b(?:income|earnings|loss)\b.*\bper\b.*\bshare/i.test(section))
      return headMeasure('diluted earnings per share');
    if (
      /\bshares\b/i.test(section) &&
      /\bweighted|average|outstanding|computing|used/i.test(section)
    )
      return headMeasure('diluted shares');
  }
  return null;
}

/** A section that is the name of a part: the rows below it are the part's. */
function sectionPart(sections: readonly string[], parts: ReadonlySet<string>): string {
  const section = sections.at(-1) ?? '';
  if (!parts.has(section)) return '';
  if (
    /\bby\b|gaap|continuing|metrics|data|results|statement|operating|highlights|summary|consolidated/i.test(
      section,
    )
  )
    return '';
  const part = partOf(section);
  return part === null || section.length > 40 ? '' : part;
}

/** What a figure measures by its row, its column and what stands above both; null where nothing names it. */
export function measureOf(row: Row, column: Column, context: TableContext): RowReading | null {
  const label = trimEndMarks(row.label, ': ');
  const section = sectionMeasure(row.sections);
  const shared = shareRow(label, section);
  if (shared !== null) return reading(shared, '', 'section', 'scope:none');
  const own =
    label === ''
      ? null
      : headMeasure(
          label.replaceAll(
            /\b(?:fiscal year|fiscal|fy|full year) ?\d{4}\b|\b(?:19|20)\d\d\b/gi,
            ' ',
          ),
        );
  if (own !== null) return mayStand(ofRow(own, row, column, context), context);
  if (column.measure !== null) return label === '' ? null : across(label, column.measure, row);
  if (context.kind === 'income' || context.kind === 'cash' || context.kind === 'bridge') {
    if (section?.id !== 'revenue' || context.kind === 'cash') return null;
  }
  const part = partOf(label);
  if (section !== null && part !== null && (section.isHeadline || section.unit !== null))
    return reading(
      section,
      part === '' ? section.part : part,
      'section',
      part === '' ? 'scope:none' : 'scope:row',
    );
  const titled = titleMeasure(context.titles);
  if (titled !== null && part !== null)
    return reading(titled, part, 'title', part === '' ? 'scope:none' : 'scope:row');
  if (context.kind !== 'other' || label === '' || BRIDGE.test(label.toLowerCase())) return null;
  // Words of its own are a measure only where the columns are known for what they are.
  if (column.time === null && column.role === null && !context.isGuidance) return null;
  if (column.time === null && context.columns.length > 1 && column.end === null) return null;
  if (NO_PART.test(label)) return null;
  const words = ownMeasure(label);
  return words === null ? null : reading(words, '', 'row', 'scope:none');
}

function ofRow(own: HeadMeasure, row: Row, column: Column, { parts }: TableContext): RowReading {
  if (own.part !== '') return reading(own, own.part, 'row', 'scope:row');
  const across =
    column.measure === null && column.change === null && column.words !== ''
      ? partOf(column.words)
      : '';
  if (across !== null && across !== '' && column.role !== 'skip')
    return reading(own, across, 'row', 'scope:head');
  const part = sectionPart(row.sections, parts);
  return reading(own, part, 'row', part === '' ? 'scope:none' : 'scope:section');
}

/** Statements and bridges are kept by their results alone. */
function mayStand(found: RowReading, { kind }: TableContext): RowReading | null {
  if (kind === 'other') return found;
  const { id, isHeadline } = found.measure;
  if (kind === 'cash')
    return /^(?:net_income|operating_cash_flow|capex|free_cash_flow)$/.test(id) ? found : null;
  return isHeadline || kind === 'income' ? found : null;
}

function across(label: string, measure: HeadMeasure, row: Row): RowReading | null {
  const basis = headBasis(label) ?? headBasis(row.sections.at(-1) ?? '');
  const part = partOf(label);
  if (basis !== null && part === null)
    return reading({ ...measure, basis }, '', 'across', 'scope:none');
  if (headTime(label.toLowerCase()) !== null) return reading(measure, '', 'across', 'scope:none');
  return part === null
    ? null
    : reading(measure, part, 'across', part === '' ? 'scope:none' : 'scope:row');
}

export interface BasisReading {
  readonly basis: Basis;
  readonly rule: 'basis:row' | 'basis:head' | 'basis:title' | 'basis:statement' | 'basis:none';
}

/** The basis of a figure: by its row, its section, its column, the title, or the kind of statement. */
export function basisOf(
  found: RowReading,
  column: Column,
  context: TableContext,
  metric: string,
): BasisReading {
  const { measure } = found;
  if (measure.basis !== null) return { basis: measure.basis, rule: 'basis:row' };
  if (column.basis !== null && !isOneFigure(metric))
    return { basis: column.basis, rule: 'basis:head' };
  if (isNeverGaap(metric) || metric === 'ebitda_margin' || metric === 'free_cash_flow')
    return { basis: 'non_gaap', rule: 'basis:statement' };
  if (isOneFigure(metric)) return { basis: 'unspecified', rule: 'basis:none' };
  const title = context.titles
    .toReversed()
    .map((text) => [text.toLowerCase(), headBasis(text)] as const)
    .find(([, basis]) => basis !== null);
  const isBoth = title !== undefined && /\bgaap\b.*\bnon-?gaap\b|\breconcil/.test(title[0]);
  if (title !== undefined && title[1] !== null && !isBoth && title[0].length < 90)
    return { basis: title[1], rule: 'basis:title' };
  if (context.kind === 'income' || context.kind === 'bridge' || context.kind === 'cash')
    return { basis: 'gaap', rule: 'basis:statement' };
  return { basis: 'unspecified', rule: 'basis:none' };
}
