import { docxBytes, paragraph, pdfBytes } from '../io/documents/made.ts';

/** Calls and releases of companies of our own invention, one in each format people have. */
export interface MadeFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

function file(name: string, mimeType: string, content: string | Uint8Array): MadeFile {
  return { name, mimeType, buffer: Buffer.from(content) };
}

/** The sentence the click on the chart is to lead to. */
export const GUIDED_SENTENCE =
  'For the second quarter, we expect revenue of $410 million to $430 million.';

const CALL = `LMX - Q1 2024 Lumex Optics Inc Earnings Call
April 25, 2024

Operator

Good afternoon, and welcome to the Lumex Optics first quarter 2024 earnings call.

Mara Lindqvist - Lumex Optics Inc - CFO

Thank you. Revenue in the first quarter was $395 million. Non-GAAP gross margin was 51.5%.

Let me turn to our outlook, which is on a non-GAAP basis except for revenue. ${GUIDED_SENTENCE} We expect gross margin of 52%, plus or minus 50 basis points. Operating expenses are expected to be $120 million, plus or minus $3 million.

QUESTIONS AND ANSWERS

Piet Okafor - Northgate Research - Analyst

We model operating expenses of $131 million in the second quarter. Is that too high?

Mara Lindqvist - Lumex Optics Inc - CFO

We are comfortable with what we said.
`;

const RELEASE = `# Lumex Optics Reports Second Quarter 2024 Results

July 25, 2024. Lumex Optics Inc (NASDAQ: LMX) today announced results for its second quarter 2024.

Second quarter revenue was $434 million. Non-GAAP gross margin was 52.3%. Non-GAAP operating expenses were $121 million.

For the third quarter of 2024, we expect revenue of $440 million to $460 million.
`;

const PAGE = `<!doctype html><html><head><title>Release</title></head><body>
<h1>Borealis Pumps Reports First Quarter 2024 Results</h1>
<p>May 2, 2024. Borealis Pumps Inc (NYSE: BPX) today announced results for its first quarter 2024.</p>
<p>First quarter revenue was $88 million.</p>
<p>For the second quarter of 2024, we expect revenue of $90 million to $94 million.</p>
<script>document.title = 'run'</script><img src="https://example.invalid/x.png" alt="">
</body></html>`;

const WORD = docxBytes(
  paragraph('Tarn Foods Reports Third Quarter 2024 Results') +
    paragraph(
      'October 24, 2024. Tarn Foods Inc (NYSE: TRN) today announced results for its third quarter 2024.',
    ) +
    paragraph('Third quarter revenue was $61 million.') +
    paragraph('For the fourth quarter of 2024, we expect revenue of $64 million to $66 million.'),
);

const PDF = pdfBytes([
  [
    [72, 720, 'Corvin Tools Reports First Quarter 2024 Results'],
    [72, 700, 'May 9, 2024. Corvin Tools Inc (NYSE: CVT) today announced results for its'],
    [72, 688, 'first quarter 2024.'],
    [72, 664, 'First quarter revenue was $72 million.'],
    [72, 640, 'For the second quarter of 2024, we expect revenue of $74 million to $77 million.'],
  ],
]);

export const CALL_FILE = file('lumex-q1-call.txt', 'text/plain', CALL);
export const RELEASE_FILE = file('lumex-q2-release.md', 'text/markdown', RELEASE);
export const BAD_FILE = file('empty.txt', 'text/plain', '');
export const PICTURE_FILE = file(
  'scan.pdf',
  'application/pdf',
  new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]),
);
export const OTHER_FILES: readonly MadeFile[] = [
  file('borealis.html', 'text/html', PAGE),
  file('tarn.docx', 'application/vnd.openxmlformats', WORD),
  file('corvin.pdf', 'application/pdf', PDF),
];
