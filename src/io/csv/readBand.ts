import { isForm, type Band, type Form } from '../../domain/quantity/band.ts';
import { CellError, type Cells } from './readFields.ts';

const FORM_WORDS: ReadonlyMap<string, Form> = new Map([
  ['approx', 'approximate'],
  ['approximately', 'approximate'],
  ['about', 'approximate'],
  ['around', 'approximate'],
  ['exact', 'point'],
  ['at_least', 'floor'],
  ['minimum', 'floor'],
  ['greater_than', 'floor'],
  ['at_most', 'ceiling'],
  ['maximum', 'ceiling'],
  ['up_to', 'ceiling'],
  ['less_than', 'ceiling'],
]);

/** The form a row names; null where it names none. */
export function readFormWord(cells: Cells): Form | null {
  const text = cells.get('form');
  if (text === '') return null;
  const word = text.toLowerCase().replace(/[\s-]+/gu, '_');
  const form = FORM_WORDS.get(word) ?? word;
  if (!isForm(form)) throw new CellError('form', `"${text}" is not a form of guidance`);
  return form;
}

/** The form bounds show by themselves: a missing end shows none, it may only not be known. */
function shownForm(low: number | null, high: number | null): Form {
  if (low === null)
    throw new CellError(
      'low',
      'the low end is missing: only the form can say that it is a ceiling',
    );
  if (high === null)
    throw new CellError(
      'high',
      'the high end is missing: only the form can say that it is a floor',
    );
  return low === high ? 'point' : 'range';
}

/** Why bounds cannot be of a form, or null. A bound that was not given is never made up. */
function formFault({ form, low, high }: Band): readonly [column: string, reason: string] | null {
  switch (form) {
    case 'floor':
      if (low === null) return ['low', 'a floor needs a low'];
      return high === null ? null : ['high', 'a floor has no high'];
    case 'ceiling':
      if (high === null) return ['high', 'a ceiling needs a high'];
      return low === null ? null : ['low', 'a ceiling has no low'];
    case 'range':
    case 'approximate':
    case 'point':
      if (low === null) return ['low', `a ${form} needs both low and high`];
      if (high === null) return ['high', `a ${form} needs both low and high`];
      return form === 'point' && low !== high ? ['high', 'a point has low equal to high'] : null;
    case 'directional':
    case 'qualitative':
      return null;
  }
}

/** The form of a band, named or shown, checked against its bounds (base units). */
export function checkedForm(named: Form | null, low: number | null, high: number | null): Form {
  if (low === null && high === null && named === null) {
    throw new CellError('low', 'both ends of the band are missing');
  }
  const form = named ?? shownForm(low, high);
  const fault = formFault({ form, low, high });
  if (fault !== null) throw new CellError(...fault);
  if (low !== null && high !== null && low > high) throw new CellError('low', 'low is above high');
  return form;
}
