import { figureSvg, type SvgLook } from '../../charts/figureSvg.ts';
import type { Marks } from '../../charts/marks.ts';
import { toCsv } from '../../io/csvText.ts';
import { SERIES_COLUMNS, twinLine } from './twin.ts';

/** The words around a figure when it stands alone. */
export interface FigureWords {
  readonly title: string;
  readonly subtitle: string;
  readonly foot: string;
}

/** A figure as an SVG of its own, to the size a slide takes. */
export function svgFile(marks: Marks, look: SvgLook, words: FigureWords): Blob {
  const svg = figureSvg(marks, look, { ...words, width: 960, height: 480 });
  return new Blob([svg], { type: 'image/svg+xml' });
}

/** What the table behind a figure says, as CSV. */
export function seriesCsv(marks: Marks, locale: string): string {
  const header = ['Period', ...SERIES_COLUMNS.map(({ name }) => name)];
  const rows = marks.marks.map((mark) => {
    const line = twinLine(mark, marks.unit, locale);
    return [mark.label, ...SERIES_COLUMNS.map(({ text }) => text(line))];
  });
  return toCsv(header, rows);
}

/** Puts a picture on the clipboard. */
export async function copyPicture(picture: Blob): Promise<void> {
  await navigator.clipboard.write([new ClipboardItem({ [picture.type]: picture })]);
}
