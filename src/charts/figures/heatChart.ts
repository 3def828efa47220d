import type { Horizon } from '../../domain/time/period.ts';
import { glyph, rect, text, type Chart, type PicturePart } from '../drawing/picture.ts';
import { axisLabel } from '../series/axis.ts';
import type { CompanyRow } from '../series/companyRows.ts';
import { HORIZON_WORDS } from '../words/finding.ts';
import {
  aboutRows,
  END,
  HEAD,
  MOST_ROWS,
  NAMES,
  NO_TABLE,
  ROW,
  rowName,
  SOURCE,
  START,
} from './companyPicture.ts';
import { heatLook, type HeatValue } from './heatCell.ts';
import { heatFinding } from './heatColumns.ts';

/** Pixels of a column of the map. */
const CELL = 30;

/** The heat map as a picture. */
export function heatChart(
  rows: readonly CompanyRow[],
  columns: readonly string[],
  show: { readonly value: HeatValue; readonly horizon: Horizon; readonly locale: string },
): Chart {
  const shown = rows.slice(0, MOST_ROWS);
  const y = (index: number): number => HEAD + index * ROW;
  // Made when the picture is: the page needs the words alone.
  const cells = (): readonly PicturePart[] =>
    shown.flatMap((row, r) =>
      columns.flatMap((key, c): readonly PicturePart[] => {
        const cell = row.cells.get(key);
        if (cell === undefined) return [];
        const look = heatLook(cell, show.value, show.locale);
        const x = NAMES + c * CELL;
        const middle = [x + CELL / 2, y(r) + ROW / 2] as const;
        return [
          rect([x + 0.5, y(r) + 0.5, CELL - 1, ROW - 1], look.colour, {
            'fill-opacity': look.strength / 100,
          }),
          look.shape === null
            ? text(middle[0], middle[1] + 3, look.text, 'text', { 'font-size': 9 })
            : glyph(look.shape, middle, look.colour, { radius: 4 }),
        ];
      }),
    );
  const [width, height] = [NAMES + columns.length * CELL + 72, y(shown.length) + 6];
  return {
    name: 'heat map',
    title: heatFinding(rows, show.horizon),
    subtitle: `${aboutRows(rows, shown)} · ${show.value === 'outcome' ? 'above, inside or below the band' : show.value} · by ${show.horizon === 'quarter' ? 'calendar quarter of the period end' : `fiscal ${HORIZON_WORDS[show.horizon]}`}`,
    source: SOURCE,
    draw: () => ({
      width,
      height,
      parts: [
        ...columns.flatMap((key, c) =>
          c % 2 === 0 ? [text(NAMES + (c + 0.5) * CELL, 16, axisLabel(key), 'muted')] : [],
        ),
        text(width, 16, 'delivered', 'muted', END),
        ...shown.flatMap((row, r) => [
          text(0, y(r) + 14, rowName(row), 'text', START),
          text(
            width,
            y(r) + 14,
            row.record === null ? '–' : `${row.record.delivered} of ${row.record.n}`,
            'text',
            END,
          ),
        ]),
        ...cells(),
      ],
      points: [],
    }),
    table: NO_TABLE,
  };
}
