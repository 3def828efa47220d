import { documentFacts } from '../../../src/extract/document/document.ts';
import { readTables } from '../../../src/extract/tables/index.ts';
import { splitBlocks } from '../../../src/extract/text/blocks.ts';
import { ingest } from '../../../src/extract/text/ingest.ts';
import type { Fact } from '../../../src/extract/types.ts';

export const RELEASE = `Tarrow Mills Reports Second Quarter 2024 Results

DAYTON, Ohio - July 30, 2024 - Tarrow Mills, Inc. (Nasdaq: TRWM) today reported results for the quarter ended June 30, 2024.

`;

/** What the tables of a text state, before anybody asks how sure it is. */
export function tableFacts(raw: string): readonly Fact[] {
  const text = ingest(raw);
  return readTables(text, splitBlocks(text), documentFacts(text, {})).facts;
}

/** "kind metric period scope value" of each. */
export function stated(raw: string): readonly string[] {
  return tableFacts(raw).map(({ kind, metric, period, scope, low, high, versus = '' }) => {
    const { type, quarter = '', half = '', fiscalYear = '' } = period;
    const time = `${type}${quarter}${half}/${fiscalYear}`;
    const value = low === high ? String(low) : `${low}..${high}`;
    return [kind, metric, time, versus, scope === 'company' ? '' : `<${scope}>`, value]
      .filter((part) => part !== '')
      .join(' ');
  });
}
