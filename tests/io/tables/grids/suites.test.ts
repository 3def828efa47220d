import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { delimitedText } from '../../../../src/io/tables/grids/openTable.ts';
import { rowsText } from '../../../../src/io/tables/grids/rowsText.ts';
import { textGrid } from '../../../../src/io/tables/grids/textGrid.ts';

const SPECTRUM = '../shared/csv/csv-spectrum';
const DATA = '../shared/csv/csv-test-data';
const SCRIPT = fileURLToPath(new URL('../../../../scripts/table.mjs', import.meta.url));

type Cells = readonly string[];

/** The rows another reader finds in what we print of a file. */
function printed(path: string): readonly Cells[] {
  const text = rowsText(textGrid(delimitedText(readFileSync(path))).rows);
  return Papa.parse<string[]>(text.replace(/\r\n$/u, ''), { delimiter: ',', newline: '\r\n' }).data;
}

/** Rows as records by the names of the first one. */
function records([names = [], ...rows]: readonly Cells[]): readonly Readonly<
  Record<string, string>
>[] {
  return rows.map((cells) => Object.fromEntries(names.map((name, i) => [name, cells[i] ?? ''])));
}

function json(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function namesIn(folder: string, test: RegExp): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => test.test(name)) : [];
}

describe.skipIf(!existsSync(SPECTRUM))('csv-spectrum', () => {
  it.each(namesIn(`${SPECTRUM}/csvs`, /\.csv$/u))('%s', (name) => {
    const found = records(printed(`${SPECTRUM}/csvs/${name}`));
    const wanted = json(`${SPECTRUM}/json/${name.replace('.csv', '.json')}`);
    if (name === 'location_coordinates.csv') {
      // Its JSON is one record, not a list, and holds another telephone number than its CSV.
      const number = { 'Contact Phone Number': '2095257564' };
      expect(found).toEqual([{ ...(wanted as object), ...number }]);
      expect(readFileSync(`${SPECTRUM}/csvs/${name}`, 'utf8')).toContain('2095257564');
    } else if (name === 'newlines_crlf.csv') {
      // The copy at hand lost its carriage returns on the way here; with them it is as its JSON says.
      const text = readFileSync(`${SPECTRUM}/csvs/${name}`, 'utf8').replaceAll(/\r?\n/gu, '\r\n');
      expect(records(textGrid(text).rows.map(({ cells }) => cells))).toEqual(wanted);
    } else expect(found).toEqual(wanted);
  });
});

describe.skipIf(!existsSync(DATA))('csv-test-data', () => {
  it.each(namesIn(`${DATA}/csv`, /^(?!bad).*\.csv$/u))('%s is read as its JSON says', (name) => {
    const rows = printed(`${DATA}/csv/${name}`);
    const wanted = json(`${DATA}/json/${name.replace('.csv', '.json')}`);
    expect(name.startsWith('header-') ? records(rows) : rows).toEqual(wanted);
  });

  it.each(namesIn(`${DATA}/csv`, /^bad.*\.csv$/u))(
    '%s is flagged, and no row of it lost',
    (name) => {
      const header = name.startsWith('bad-header') ? ['--header=foo,bar,baz'] : [];
      const file = `${DATA}/csv/${name}`;
      const args = [SCRIPT, '--strict', ...header, file];
      const { status, stderr, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
      expect(status).toBeGreaterThan(0);
      expect(stderr).not.toBe('');
      const lines = readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== '');
      if (lines.length > 0) expect(stdout.trimEnd().split('\r\n')).toHaveLength(lines.length);
    },
  );
});
