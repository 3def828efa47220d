/** What a document is by its content; what people call the ending is only compared with it. */
export type Format = 'text' | 'markdown' | 'html' | 'pdf' | 'docx';

const SNIFF_BYTES = 4096;
/** A PDF may stand behind a few bytes of a mail or a server. */
const PDF_LOOK = 1024;

const ENDINGS: ReadonlyMap<string, Format> = new Map([
  ['txt', 'text'],
  ['text', 'text'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['htm', 'html'],
  ['html', 'html'],
  ['xhtml', 'html'],
  ['pdf', 'pdf'],
  ['docx', 'docx'],
]);

const NAMES: Readonly<Record<Format, string>> = {
  text: 'plain text',
  markdown: 'Markdown text',
  html: 'a web page',
  pdf: 'a PDF',
  docx: 'a Word document',
};

function ending(name: string): string {
  const at = name.lastIndexOf('.');
  return at < 0 ? '' : name.slice(at + 1).toLowerCase();
}

/** The first bytes as Latin letters, enough to know a signature. */
function head(bytes: Uint8Array, length: number): string {
  return String.fromCharCode(...bytes.subarray(0, length));
}

/** The container a file is in, from its first bytes; `text` is anything that may be letters. */
export function container(bytes: Uint8Array): 'pdf' | 'zip' | 'ole' | 'rtf' | 'image' | 'text' {
  const start = head(bytes, PDF_LOOK);
  if (start.includes('%PDF-')) return 'pdf';
  if (start.startsWith('PK\u0003\u0004') || start.startsWith('PK\u0005\u0006')) return 'zip';
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'ole';
  if (start.startsWith('{\\rtf')) return 'rtf';
  if (/^(?:\u0089PNG|\u00ff\u00d8\u00ff|GIF8|II\*\0|MM\0\*)/u.test(start)) return 'image';
  return 'text';
}

/** Whether decoded text is a web page or a part of one. */
export function isMarkup(text: string): boolean {
  const start = text.slice(0, SNIFF_BYTES).toLowerCase();
  if (/<!doctype html|<html[\s>]|<body[\s>]/u.test(start)) return true;
  return /^\s*<(?:head|div|p|table|section|article|main|h[1-6]|span|font|center)[\s>]/u.test(start);
}

/** Whether decoded text is none: a text has next to no control characters. */
export function isBinary(text: string): boolean {
  const sample = text.slice(0, 65_536);
  let odd = 0;
  for (let at = 0; at < sample.length; at += 1) {
    const code = sample.charCodeAt(at);
    if ((code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) || code === 0xfffd) {
      odd += 1;
    }
  }
  return odd > sample.length / 200;
}

/** Text is Markdown only by its name: there is nothing in it that could not be plain text. */
export function textFormat(name: string): Format {
  return ENDINGS.get(ending(name)) === 'markdown' ? 'markdown' : 'text';
}

/** Says where the ending of the name promises something else than what the file is; else nothing. */
export function endingNotes(name: string, format: Format): readonly string[] {
  const said = ending(name);
  const promised = ENDINGS.get(said);
  const isTextual = format === 'text' || format === 'markdown';
  if (promised === undefined || promised === format) return [];
  if (isTextual && (promised === 'text' || promised === 'markdown')) return [];
  return [`The name ends in .${said}, but this is ${NAMES[format]}.`];
}
