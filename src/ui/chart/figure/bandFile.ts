import { bandPicture } from '../../../charts/figures/bandPicture.ts';
import type { Marks } from '../../../charts/series/marks.ts';
import type { FigureWords } from '../../../charts/drawing/pictureSvg.ts';
import { toCsv } from '../../../io/csv/csvText.ts';
import { userLocale } from '../../parts/words/locale.ts';
import type { FigureFile } from '../picture/figureFiles.ts';
import { SERIES_COLUMNS, figureLine } from '../readout/figureTable.ts';

/** The figure of a series on the Company page, to the size a slide takes; as CSV what its table says. */
export function bandFile(
  drawn: Marks,
  periods: readonly string[],
  words: FigureWords,
  /** The same in its own unit, for the table; the drawn one may be on another scale. */
  marks: Marks = drawn,
): FigureFile {
  const locale = userLocale();
  const rows = marks.marks.map((mark) => {
    const said = figureLine(mark, marks.unit, locale);
    return [mark.label, ...SERIES_COLUMNS.map(({ text }) => text(said))];
  });
  return {
    ...words,
    name: `${words.title.split('.')[0] ?? ''} ${words.subtitle}`,
    picture: bandPicture(drawn, { locale, periods, width: 928, height: 400 }),
    csv: toCsv(['Period', ...SERIES_COLUMNS.map(({ name }) => name)], rows),
  };
}
