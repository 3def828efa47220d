import { constants, deflateRawSync, deflateSync } from 'node:zlib';
import { strToU8, Zip, zipSync, type ZipInputFile } from 'fflate';

/** A text at a place of a page, in points from the lower left corner. */
export type Placed = readonly [x: number, y: number, text: string];

/** A PDF of one font with these texts on its pages; `encrypt` asks for a password nobody knows. */
export function pdfBytes(
  pages: readonly (readonly Placed[])[],
  { encrypt = false } = {},
): Uint8Array {
  const objects: string[] = ['<< /Type /Catalog /Pages 2 0 R >>'];
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ');
  objects.push(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  objects.push('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>');
  for (const page of pages) {
    const content = page
      .map(([x, y, text]) => `BT /F1 10 Tf 1 0 0 1 ${x} ${y} Tm (${escaped(text)}) Tj ET`)
      .join('\n');
    const font = '/Resources << /Font << /F1 3 0 R >> >>';
    const box = '/MediaBox [0 0 612 792]';
    const own = objects.length + 2;
    objects.push(`<< /Type /Page /Parent 2 0 R ${box} /Contents ${own} 0 R ${font} >>`);
    objects.push(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  }
  return assembled(objects, encrypt);
}

/** A small PDF of one page, full of lines again and again, that really unpacks to at least this many bytes. */
export function pdfBomb(size: number): Uint8Array {
  const text = 'Revenue rose and '.repeat(6);
  const lines = Array.from({ length: 70 }, (_, at) => `1 0 0 1 20 ${10 + at * 11} Tm (${text}) Tj`);
  const full = `${lines.join(' ')} `;
  const page = `BT /F1 10 Tf ${full.repeat(Math.ceil(size / full.length))}ET`;
  const content = deflateSync(page).toString('latin1');
  return assembled([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} /Filter /FlateDecode >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]);
}

/** A PDF whose pages hang below so many branches of its page tree, or nowhere: the last branch is the first again. */
export function pdfDeep(depth: number, { endless = false } = {}): Uint8Array {
  const branches = Array.from({ length: depth }, (_, index) => {
    const next = endless && index === depth - 1 ? 2 : index + 3;
    return `<< /Type /Pages /Kids [${next} 0 R] /Count 1 >>`;
  });
  const page = '<< /Type /Page /MediaBox [0 0 612 792] >>';
  return assembled(['<< /Type /Catalog /Pages 2 0 R >>', ...branches, page]);
}

/** A small Word document whose text really unpacks to at least this many bytes. */
export function docxBomb(size: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((_, chunk) => chunks.push(chunk));
  // Packed once and handed over packed, again and again: the same spaces need no second packing.
  const spaces = Buffer.alloc(1_000_000, ' ');
  const packed = deflateRawSync(spaces, { finishFlush: constants.Z_FULL_FLUSH });
  const times = Math.ceil(size / spaces.length);
  const end = deflateRawSync('');
  const body: ZipInputFile = {
    filename: 'word/document.xml',
    compression: 8,
    crc: 0,
    size: times * spaces.length,
  };
  zip.add(body);
  for (let sent = 0; sent < times; sent += 1) body.ondata?.(null, packed, false);
  body.ondata?.(null, end, true);
  zip.end();
  return Buffer.concat(chunks);
}

function assembled(objects: readonly string[], encrypt = false): Uint8Array {
  let out = '%PDF-1.4\n';
  const offsets = objects.map((body, index) => {
    const at = out.length;
    out += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const key = '<' + 'ab'.repeat(32) + '>';
  const lock = encrypt
    ? `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >> /ID [<00> <00>] `
    : '';
  const start = out.length;
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  out += `trailer << /Size ${objects.length + 1} /Root 1 0 R ${lock}>>\nstartxref\n${start}\n%%EOF`;
  return strToU8(out, true);
}

function escaped(text: string): string {
  return text.replaceAll(/[\\()]/g, String.raw`\$&`);
}

/** A Word document whose body is this XML. */
export function docxBytes(body: string, name = 'word/document.xml'): Uint8Array {
  const space = 'xmlns:w="urn:test"';
  const xml = `<?xml version="1.0"?><w:document ${space}><w:body>${body}</w:body></w:document>`;
  return zipSync({ '[Content_Types].xml': strToU8('<Types/>'), [name]: strToU8(xml) });
}

export function paragraph(...runs: readonly string[]): string {
  return `<w:p>${runs.map((run) => `<w:r><w:t xml:space="preserve">${run}</w:t></w:r>`).join('')}</w:p>`;
}

export function table(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => `<w:tc>${paragraph(text)}</w:tc>`;
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}
