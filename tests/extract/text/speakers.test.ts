import { describe, expect, it } from 'vitest';
import { ingest } from '../../../src/extract/text/ingest.ts';
import { readSentences } from '../../../src/extract/text/readSentences.ts';

/** Who says the sentence that holds a word, and on which side. */
function heard(text: string, word: string): readonly (string | null)[] {
  const found = readSentences(ingest(text)).find((sentence) => sentence.text.includes(word));
  return found === undefined ? [] : [found.turn.speaker, found.turn.role];
}

const CALLS: Readonly<Record<string, string>> = {
  'long titles in lists without blank lines': `Brindle Home (NYSE:BHH) Q3 2023 Earnings Call October 23, 2023 4:30 PM ET
Executives
Andrew P. Stone - Chief Executive Officer, President, Director and Member of Executive Committee
G. Ray Moss - Chief Financial Officer and Senior Vice President
Analysts
Paul Reed - Hartford Partners
Operator
Good afternoon, and welcome to the Brindle Third Quarter 2023 Earnings Call.
G. Ray Moss
We expect GUIDED of $5 million.
Question-and-Answer Session
Operator
Your first question comes from the line of Paul Reed from Hartford Partners.
Paul Reed - Hartford Partners
I expect ASKED of 9%.
G. Ray Moss
We expect ANSWERED of 8%.`,
  'name, dashes and title on three lines': `Brindle Q4 2024 Earnings Call
Prepared Remarks:
Operator
Welcome to the Brindle fourth quarter 2024 conference call.
G. Ray Moss
--
Chairman and Chief Executive Officer
We expect GUIDED of $5 million.
Questions & Answers:
Operator
The first question will come from Paul Reed with Hartford Partners. Please go ahead.
Paul Reed
--
Analyst
I expect ASKED of 9%.
G. Ray Moss
--
Chairman and Chief Executive Officer
We expect ANSWERED of 8%.`,
  'rows of a layout, with heads and feet of pages': `MR. G. RAY MOSS - MD & CEO
Page 1 of 3
Brindle General January 17, 2025
| Moderator: | Welcome to the Q3 FY2025 earnings conference call. |
| Ray Moss: | Thank you. We expect GUIDED of |
Page 2 of 3
Brindle General January 17, 2025
INR 5 million.
| Moderator: | The first question is from the line of Paul Reed from Hartford Securities. |
| Paul Reed: | I expect ASKED of 9% |
Page 3 of 3
Brindle General January 17, 2025
for the year.
| Ray Moss: | We expect ANSWERED of 8%. |`,
  'names glued behind a sentence': `Brindle Q4 2025 Earnings Call

Company Participants

G. Ray Moss - Executive VP & CFO

Presentation

Operator

Good morning. I would now like to turn the meeting over to Ray Moss. G. Ray Moss
Executive VP & CFO

We expect GUIDED of $5 million.

Operator

Our first question comes from Paul Reed with Hartford. Paul Reed
Analyst

I expect ASKED of 9%. G. Ray Moss
Executive VP & CFO

We expect ANSWERED of 8%.`,
  'names in capitals before a colon': `BRINDLE Q4 2025 EARNINGS CALL

OPERATOR: Welcome. With me is Ray Moss, our Chief Financial Officer.

RAY MOSS: We expect GUIDED of $5 million.

OPERATOR: Our first question comes from Paul Reed with Hartford.

PAUL REED: I expect ASKED of 9%.

RAY MOSS: We expect ANSWERED of 8%.`,
  'somebody unknown on each side': `Brindle Q4 2025 Earnings Call

Operator

Welcome to the call.

Unknown Executive

We expect GUIDED of $5 million.

Operator

We take our first question.

Unknown Attendee

I expect ASKED of 9%.

Unidentified Company Representative

We expect ANSWERED of 8%.`,
  'questions and answers by letters': `Brindle Q4 2025 Earnings Call

Operator

Welcome to the call.

Ray Moss - Chief Financial Officer

We expect GUIDED of $5 million.

Questions and Answers

Q - Paul Reed

I expect ASKED of 9%.

A - Ray Moss

We expect ANSWERED of 8%.`,
  'letters before what is said': `Brindle Q4 2025 Earnings Call

Operator: Welcome to the call.

Ray Moss, Chief Financial Officer: We expect GUIDED of $5 million.

Q&A

Q: I expect ASKED of 9%.

A: We expect ANSWERED of 8%.`,
  'hours before names': `Brindle Q4 2025 Earnings Call

[00:00:05] Operator: Welcome to the call. Our CFO, Ray Moss, will begin.

[00:01:10] Ray Moss: We expect GUIDED of $5 million.

[00:20:00] Operator: The first question comes from Paul Reed of Hartford.

[00:20:10] Paul Reed: I expect ASKED of 9%.

[00:20:40] Ray Moss: We expect ANSWERED of 8%.`,
};

describe('who speaks', () => {
  it.each(Object.entries(CALLS))('is known from %s', (_, text) => {
    expect(heard(text, 'GUIDED')[1]).toBe('management');
    expect(heard(text, 'ASKED')[1]).toBe('analyst');
    expect(heard(text, 'ANSWERED')[1]).toBe('management');
  });

  it('is called by name where the name is glued to the sentence before', () => {
    expect(heard(CALLS['names glued behind a sentence'] ?? '', 'GUIDED')[0]).toBe('G. Ray Moss');
  });
});
