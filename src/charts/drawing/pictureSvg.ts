import type { Palette } from './palette.ts';
import { attributesOf, FADES, type PicturePart, type Picture } from './picture.ts';

/** The words around a figure that stands alone. */
export interface FigureWords {
  readonly title: string;
  readonly subtitle: string;
  readonly foot: string;
}

const FONT = 'Inter, system-ui, -apple-system, Segoe UI, Roboto, sans-serif';
const MARGIN = 16;
/** Narrower than this a title has no room beside its figure. */
const LEAST_WIDTH = 560;

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const attributeText = (attributes: Readonly<Record<string, number | string>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => `${name}="${escaped(String(value))}"`)
    .join(' ');

function partSvg(part: PicturePart, palette: Palette): string {
  const attributes = attributeText(attributesOf(part, (name) => palette[name], ''));
  return `<${part.tag} ${attributes}>${escaped(part.words ?? '')}</${part.tag}>`;
}

function definitions({ band }: Palette): string {
  const fades = FADES.map(
    ({ name, ends }) =>
      `<linearGradient id="${name}" ${attributeText(ends)}><stop offset="0" stop-color="${band}" stop-opacity="0.7"/><stop offset="1" stop-color="${band}" stop-opacity="0"/></linearGradient>`,
  );
  return `<defs>${fades.join('')}<pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse"><path d="M0 6L6 0" stroke="${band}"/></pattern></defs>`;
}

/** Words in lines of about as many pixels, at a size of letters. */
function wrapped(words: string, width: number, size: number): readonly string[] {
  const most = Math.max(12, Math.floor(width / (size * 0.53)));
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length >= most) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

/** A picture as a whole SVG document, with its words around it; empty ones take no room. */
export function pictureSvg(picture: Picture, palette: Palette, words: FigureWords): string {
  const isBare = words.title === '' && words.foot === '';
  const width = isBare ? picture.width : Math.max(LEAST_WIDTH, picture.width + MARGIN * 2);
  const left = isBare ? 0 : MARGIN;
  const parts: string[] = [];
  let y = isBare ? 0 : 10;
  const write = (said: string, size: number, ink: string, weight: number): void => {
    if (said === '') return;
    for (const lineWords of wrapped(said, width - MARGIN * 2, size)) {
      y += size * 1.4;
      const at = { x: MARGIN, y: Math.round(y), 'font-size': size, 'font-weight': weight };
      parts.push(`<text ${attributeText({ ...at, fill: ink })}>${escaped(lineWords)}</text>`);
    }
  };
  write(words.title, 16, palette.text, 600);
  write(words.subtitle, 12, palette.muted, 400);
  y += isBare ? 0 : 12;
  const drawn = picture.parts.map((part) => partSvg(part, palette)).join('');
  parts.push(`<g transform="translate(${left} ${Math.round(y)})">${drawn}</g>`);
  y += picture.height;
  write(words.foot, 12, palette.muted, 400);
  const height = Math.ceil(y + (isBare ? 0 : 12));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${FONT}">${definitions(palette)}<rect width="${width}" height="${height}" fill="${palette.surface}"/>${parts.join('')}</svg>`;
}
