import { describe, expect, it } from 'vitest';
import { extractAll as extract } from '../../src/extract/index.ts';

const GUIDES =
  'For the fourth quarter of 2025 we expect revenue of $425 million to $435 million. Thank you all.';
const ASKS =
  'Thanks for taking my question. We expect revenue of $460 million to $470 million in the fourth quarter of 2025, is that fair?';
const ANSWERS = 'We expect capital expenditures of about $60 million for the full year 2025.';

/** The ways transcripts of different makers say who speaks; all people and companies are invented. */
const STYLES: Readonly<Record<string, string>> = {
  'names before a colon, titles before names': `Larkspur Systems (LKSP) Q3 2025 Earnings Call Transcript

CALL PARTICIPANTS
Chief Executive Officer \u2014 Dana Whitlow
Chief Financial Officer \u2014 Peter Osei

Operator: Good afternoon and welcome to the third quarter 2025 call.

Peter Osei: ${GUIDES}

Operator: Our first question comes from Maria Chen with Halden Research.

Maria Chen: ${ASKS}

Peter Osei: ${ANSWERS}`,
  'names, dashes and titles on lines of their own': `Larkspur Systems plc
Half Year Results 2025/26

Corporate participants:

Peter Osei
\u2013
Chief Financial Officer

Conference call participants:

Maria Chen
\u2013
Analyst, Halden Research

Peter Osei
\u2013
Chief Financial Officer

${GUIDES}

Operator

Our first question comes from Maria Chen of Halden Research.

Maria Chen
\u2013
Analyst, Halden Research

${ASKS}

Peter Osei
\u2013
Chief Financial Officer

${ANSWERS}`,
  'names and titles with two dashes': `Prepared Remarks:

Operator

Good afternoon and welcome to the third quarter 2025 call of Larkspur Systems.

Peter Osei -- Chief Financial Officer

${GUIDES}

Questions & Answers:

Operator

Your first question is from Maria Chen of Halden Research. Please go ahead.

Maria Chen -- Halden Research and Securities of the Northern Lakes, Research Division -- Managing Director of Hardware and Senior Analyst

${ASKS}

Peter Osei -- Chief Financial Officer

${ANSWERS}`,
  'titles under names, in bold and as headings': `# LARKSPUR SYSTEMS, INC. (LKSP) Q3 2025 Earnings Call

#### CORPORATE PARTICIPANTS

- Peter Osei
Chief Financial Officer, Larkspur Systems, Inc.

#### OTHER PARTICIPANTS

- Maria C. Chen
Analyst, Halden Research LLC

### MANAGEMENT DISCUSSION SECTION

Operator: Good afternoon. Welcome to the third quarter 2025 call.

### Peter Osei
Chief Financial Officer, Larkspur Systems, Inc.
${GUIDES}

#### QUESTION AND ANSWER SECTION

Operator: First question is from the line of Mary Chen with Halden Research. Your line is open.

**Maria C. Chen**
Analyst, Halden Research LLC
${ASKS}

**Peter Osei**
Chief Financial Officer, Larkspur Systems, Inc.
${ANSWERS}`,
  'lists of executives and analysts, then names alone': `Larkspur Systems, Inc. Q3 2025 Earnings Conference Call

Executives
Peter Osei - CFO

Analysts
Maria Chen - Halden

Operator
Good day and welcome to the third quarter 2025 call.

Peter Osei
${GUIDES}

Question-and-Answer Session

Operator
Our first question comes from Maria Chen. Please go ahead.

Maria Chen
${ASKS}

Peter Osei
${ANSWERS}`,
  'nobody introduced, letters beyond ASCII': `Larkspur Systems third quarter 2025 earnings call

Operator: Welcome to the call.

Ole M\u00fcller-S\u00f8rensen: ${GUIDES}

Operator: We will take our first question.

Jos\u00e9 van der \u00c1lvarez: ${ASKS}

Ole M\u00fcller-S\u00f8rensen: ${ANSWERS}`,
  'titles between the name and its colon': `Larkspur Systems third quarter 2025 earnings call

Operator: Good afternoon and welcome to the call.

Peter Osei, Chief Financial Officer: ${GUIDES}

Operator: Our first question comes from our queue.

Maria Chen, Halden: ${ASKS}

Peter Osei, Chief Financial Officer: ${ANSWERS}`,
  'an analyst nobody could name': `Larkspur Systems third quarter 2025 earnings call

Operator: Welcome to the call.

Peter Osei: ${GUIDES}

Operator: Our first question comes from a guest.

Unidentified Analyst: ${ASKS}

Peter Osei: ${ANSWERS}`,
};

describe('what an analyst says is never guidance, what management answers is', () => {
  it.each(Object.entries(STYLES))('%s', (_, text) => {
    const { facts } = extract(text);
    const guided = facts.filter(({ kind }) => kind === 'guidance');
    expect(guided.map(({ metric, low, high }) => [metric, low, high])).toEqual([
      ['revenue', 425e6, 435e6],
      ['capex', 60e6, 60e6],
    ]);
    expect(new Set(guided.map(({ role }) => role))).toEqual(new Set(['management']));
    expect(new Set(guided.map(({ speaker }) => speaker)).size).toBe(1);
    expect(guided.map(({ section }) => section)).toEqual(['remarks', 'qa']);
  });
});

it('a release has no speakers, whatever its headings look like', () => {
  const { facts } = extract(`Larkspur Systems Reports Third Quarter 2025 Results

Business Outlook

Investor Relations will host a call.

Operating Expenses: For the fourth quarter of 2025 we expect operating expenses of $203 million to $207 million.`);
  expect(facts.map(({ metric, speaker, role }) => [metric, speaker, role])).toEqual([
    ['opex', undefined, 'unknown'],
  ]);
});
