import type { MetricMention } from './types.ts';

const COMPANY_WORD: ReadonlySet<string> = new Set(
  'GAAP Adjusted Total Net Q1 Q2 Q3 Q4 FY Our The We Company Consolidated Diluted Non NON EPS EBITDA Core Reported I In For And Full Fiscal First Second Third Fourth January February March April May June July August September October November December This Overall Annual Organic Operating Gross Average Comparable Same Pro Normalized Based Now With Capital Free Cash As Revenue Revenues Sales Earnings Global Quarter Weighted U Worldwide Fully Turning Income Cost Year Moving'.split(
    ' ',
  ),
);
const ADJECTIVE =
  /^(?:Strong|Higher|Lower|Record|Second|Quarterly|Better|Solid|Reported|Positive|Negative|Improved|Increased|Continued|Underlying|Ongoing|Although|While|These|That|Its|And|But|So|Both|Distributable|Operational|Economic|Comprehensive|Pretax|Statutory|Fourth)/;
const SEGMENT_WORD =
  /\b(?:segments?(?:'s)?|divisions?|product line|business unit|region|international|domestic|north america|europe|emea|apac|asia|china|latin america|americas?|wholesale|retail|e-commerce|digital|online|services?|products?|subscription|software|hardware|aftermarket|residential|commercial|industrial|consumer|enterprise|automotive|aerospace|branded|licensing|u\.s\.|canada|uk|europe's|same-store|security|routing|switching|cloud|franchise) (?:\w+ )?$/;
const SENTENCE_LEAD =
  /^(?:for|in|within|turning to|moving to|looking at) (?:our |the )?([^,]{3,60}?) (?:segment|division|business|group|region)\b/;

/** The part of the company a metric is stated for, as said, or `company`. */
export function scopeOf(text: string, lower: string, mention: MetricMention): string {
  const moved =
    /^(?:Moving to|Turning to|In|For|At|Within|Our) ([A-Z][a-z]{2,20}(?: [A-Z][a-z]{2,20}){1,3}),? /.exec(
      text,
    );
  if (moved?.[1] !== undefined && !/quarter|year|fiscal/i.test(moved[1])) return moved[1];
  const lead = SENTENCE_LEAD.exec(lower);
  if (lead !== null)
    return text.slice(
      lower.indexOf(lead[1] ?? ''),
      lower.indexOf(lead[1] ?? '') + (lead[1] ?? '').length,
    );
  const before = text
    .slice(Math.max(0, mention.start - 48), mention.start)
    .replace(/[Nn]on-GAAP /g, '');
  const named = SEGMENT_WORD.exec(
    before.toLowerCase().replace(/(?:adjusted|net|total|gaap|organic) $/, ''),
  );
  if (named !== null) return named[0].trim();
  const words = before.trim().split(' ').slice(-2);
  const last = (words[words.length - 1] ?? '').replace(/'s$/, '');
  const capital = /^[A-Z][A-Za-z&]{1,20}$/.test(last) && before.endsWith(' ');
  const opening = mention.start - last.length - 1 <= 0;
  const head = /^[A-Z][A-Za-z&]{2,20}(?: [A-Z][A-Za-z&]{2,20}){0,3} $/.test(
    text.slice(0, mention.start),
  );
  // "Lighting sales were": a sentence that opens with a name right before its metric.
  if (head && opening && !COMPANY_WORD.has(last) && !ADJECTIVE.test(last)) return last;
  if (capital && !opening && !COMPANY_WORD.has(last)) return last;
  const after = lower.slice(mention.end, mention.end + 40);
  const place = /^ (?:for|in|from|of|at) ([A-Z][A-Za-z&]{2,20}(?: [A-Z][A-Za-z&]{2,20}){0,3})/.exec(
    text.slice(mention.end, mention.end + 70),
  );
  if (place?.[1] !== undefined && !COMPANY_WORD.has(place[1].split(' ')[0] ?? '')) return place[1];
  const from =
    /^ (?:for|in|from|of|at) (?:our |the )?((?:\w+ ){1,3}(?:segment|division|business|products))/.exec(
      after,
    );
  return from?.[1] ?? 'company';
}
