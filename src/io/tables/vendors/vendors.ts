import type { Grid } from '../../grid.ts';
import { FINNHUB_SURPRISES } from './finnhubSurprises.ts';
import { IBES_GUIDANCE } from './ibesGuidance.ts';
import { JQUANTS_STATEMENTS } from './jquantsStatements.ts';
import { TUSHARE_FORECAST } from './tushareForecast.ts';
import type { VendorColumn, VendorLayout } from './vendor.ts';

const VENDORS: readonly VendorLayout[] = [
  FINNHUB_SURPRISES,
  IBES_GUIDANCE,
  JQUANTS_STATEMENTS,
  TUSHARE_FORECAST,
];

/** A table in a vendor's layout: with the columns made of others, and what its columns are by their place. */
export interface VendorTable {
  readonly grid: Grid;
  readonly columns: ReadonlyMap<number, VendorColumn>;
  /** Questions nobody need be asked of it. */
  readonly answers: Readonly<Record<string, string>>;
}

/** Reads the headings in the first row as a vendor's; null where they are nobody's we know: then the general way is tried. */
export function vendorTable(grid: Grid): VendorTable | null {
  const header = (grid.rows[0]?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  const vendor = VENDORS.find(({ headings }) => headings.every((one) => header.includes(one)));
  if (vendor === undefined) return null;
  const derived = Object.entries(vendor.derived ?? {});
  const rows = grid.rows.map(({ line, cells }, index) => {
    const cell = (heading: string): string => (cells[header.indexOf(heading)] ?? '').trim();
    const padded = [...cells, ...Array<string>(Math.max(0, header.length - cells.length)).fill('')];
    return {
      line,
      cells: [...padded, ...derived.map(([name, make]) => (index === 0 ? name : make(cell)))],
    };
  });
  const columns = new Map<number, VendorColumn>();
  [...header, ...derived.map(([name]) => name)].forEach((heading, index) => {
    const column = vendor.columns[heading];
    if (column !== undefined) columns.set(index, column);
  });
  return {
    grid: derived.length === 0 ? grid : { ...grid, rows, isNamed: true },
    columns,
    answers: vendor.answers ?? {},
  };
}
