import type { Palette } from '../../../charts/drawing/palette.ts';
import type { Picture } from '../../../charts/drawing/picture.ts';
import { pictureSvg, type FigureWords } from '../../../charts/drawing/pictureSvg.ts';
import { download } from '../../parts/files/download.ts';

/** A figure as it is saved: its picture with the words around it, and what it shows as CSV. */
export interface FigureFile extends FigureWords {
  /** What files are called, less their ending. */
  readonly name: string;
  readonly picture: Picture;
  readonly csv: string;
}

export type FileKind = 'png' | 'svg' | 'csv' | 'copy';

/** A picture on a slide is read at twice the pixels it is laid out in. */
const RATIO = 2;

/** Draws the SVG of a figure as a PNG at twice its size. */
async function pngOf(svg: Blob): Promise<Blob> {
  const address = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * RATIO;
    canvas.height = image.naturalHeight * RATIO;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((made) => {
        if (made === null) reject(new Error('the picture could not be drawn'));
        else resolve(made);
      }, 'image/png');
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Saves or copies a figure. Resolves to what to say of it; empty where the download says it. */
export async function saveFigure(
  kind: FileKind,
  figure: FigureFile,
  palette: Palette,
): Promise<string> {
  const name = figure.name.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-');
  if (kind === 'csv') {
    download(figure.csv, `${name}.csv`);
    return '';
  }
  const svg = new Blob([pictureSvg(figure.picture, palette, figure)], { type: 'image/svg+xml' });
  if (kind === 'svg') {
    download(svg, `${name}.svg`);
    return '';
  }
  const png = await pngOf(svg);
  if (kind === 'png') {
    download(png, `${name}.png`);
    return '';
  }
  await navigator.clipboard.write([new ClipboardItem({ [png.type]: png })]);
  return 'Copied';
}
