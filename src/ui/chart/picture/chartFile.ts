import type { Chart } from '../../../charts/drawing/picture.ts';
import { toCsv } from '../../../io/csv/csvText.ts';
import type { FigureFile } from './figureFiles.ts';

/** As wide as a slide takes it, less the margins. */
const WIDTH = 928;

/** The line below a figure that says where its figures come from. */
export function sourceLine({ source }: Pick<Chart, 'source'>): string {
  return source === '' ? 'Source not stated' : `Source: ${source}`;
}

/** A chart as it is saved; without a CSV of its own it is that of its table. */
export function chartFile(chart: Chart, company = '', csv?: string): FigureFile {
  const { name, title, subtitle, table } = chart;
  return {
    name,
    title: company === '' ? title : `${company}. ${title}`,
    subtitle,
    foot: `${sourceLine(chart)}. Guideband`,
    picture: chart.draw(WIDTH),
    csv: csv ?? toCsv(table.header, table.rows),
  };
}
