import { VARIABLES } from '../../../charts/drawing/palette.ts';
import { attributesOf, FADES, type Picture } from '../../../charts/drawing/picture.ts';

type Attributes = Readonly<Record<string, number | string>>;

function element(tag: string, attributes: Attributes, ...inside: readonly Node[]): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...inside);
  return made;
}

const BAND = 'var(--band)';

function definitions(prefix: string): SVGElement {
  const stop = (offset: number, opacity: number): SVGElement =>
    element('stop', { offset, 'stop-color': BAND, 'stop-opacity': opacity });
  const fades = FADES.map(({ name, ends }) =>
    element('linearGradient', { id: prefix + name, ...ends }, stop(0, 0.7), stop(1, 0)),
  );
  const size = { width: 6, height: 6, patternUnits: 'userSpaceOnUse' };
  const stroke = element('path', { d: 'M0 6L6 0', stroke: BAND });
  return element(
    'defs',
    {},
    ...fades,
    element('pattern', { id: `${prefix}hatch`, ...size }, stroke),
  );
}

/** Draws a picture into a group of an SVG, in the colours of the theme whichever it is. */
export function drawPicture(host: SVGElement, { parts }: Picture, prefix: string): void {
  const drawn = parts.map((part) => {
    const attributes = attributesOf(part, (name) => `var(${VARIABLES[name]})`, prefix);
    return element(part.tag, attributes, document.createTextNode(part.words ?? ''));
  });
  host.replaceChildren(definitions(prefix), ...drawn);
}
