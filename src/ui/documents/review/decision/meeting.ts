import { agree, trustOf, type Joining, type Statement } from '../../../../domain/review/joining.ts';
import { describeRow } from '../../../parts/rows/describeRow.ts';

/** What a figure meets in the book or in another document, in words. */
export interface Meeting {
  readonly title: string;
  /** The other figure with where it is from. */
  readonly other: string;
  /** Which of the two counts once both are in the book. */
  readonly outcome: string;
}

const RANKS = ['', 'another document', 'a call', 'a release', 'what was typed or imported'];

/** Why `first` counts and not `other`. */
function because(first: Statement, other: Statement): string {
  if (agree(first, other) && precisionOf(first) < precisionOf(other)) return 'it is more precise';
  const [high, low] = [trustOf(first), trustOf(other)];
  return high > low ? `${RANKS[high] ?? ''} stands before ${RANKS[low] ?? ''}` : 'it came first';
}

function precisionOf(said: Statement): number {
  return said.kind === 'actual' ? (said.precision ?? Infinity) : Infinity;
}

/** The words for what a figure meets; null where it meets nothing. */
export function meetingOf(said: Statement, { verdict, existing, leads }: Joining): Meeting | null {
  if (existing === null) return null;
  const { figure, date, source } = describeRow(existing);
  // A document is cited with its date.
  const from = source.includes(date) ? source : `${source}, ${date}`;
  const other = `${figure}, ${from}`;
  const isFirst = leads === 'incoming';
  const reason = isFirst ? because(said, existing) : because(existing, said);
  switch (verdict) {
    case 'conflict':
      return {
        title: 'Said otherwise elsewhere',
        other,
        outcome: `If you accept both, ${isFirst ? 'this one' : 'that one'} counts (${reason}), and the other is kept beside it.`,
      };
    case 'questions':
      return {
        title: 'Reported otherwise before',
        other,
        outcome: 'The first figure goes on counting; this one is kept beside it as restated.',
      };
    case 'confirms':
      return {
        title: 'Said elsewhere as well',
        other,
        outcome: `${isFirst ? 'This' : 'That'} figure counts (${reason}); the other is kept as further evidence.`,
      };
    case 'same document':
      return { title: 'Said before in this document', other, outcome: 'It is entered once.' };
    case 'new vintage':
      return { title: 'Guided before', other, outcome: '' };
    case 'new':
      return null;
  }
}
