import { describe, expect, it } from 'vitest';
import { joinOf } from '../../../../../src/domain/review/joining.ts';
import { draftsOf, type FactDraft } from '../../../../../src/extract/draft/draft.ts';
import { extract } from '../../../../../src/extract/index.ts';
import { meetingOf } from '../../../../../src/ui/documents/review/decision/meeting.ts';

function draftOf(sentence: string, hash: string, source: string): FactDraft {
  const text = `Q2 2024 Example Works Earnings Call\n\n${sentence}`;
  const [found] = draftsOf(extract(text, { date: '2024-07-25' }), { hash, source });
  if (found?.draft == null) throw new Error(`nothing read in ${sentence}`);
  return found.draft;
}

describe('what a figure meets', () => {
  const release = draftOf('Second-quarter revenue was $394.8 million.', 'r', 'A results release');
  const call = (sentence: string): ReturnType<typeof meetingOf> =>
    met(draftOf(sentence, 'c', 'A results call'), release);

  const met = (said: FactDraft, ...known: readonly FactDraft[]): ReturnType<typeof meetingOf> =>
    meetingOf(said, joinOf(said, known));

  it('is told with the figure that counts and why', () => {
    expect(call('Second-quarter revenue was $402.1 million.')).toEqual({
      title: 'Said otherwise elsewhere',
      other: '$394.8m, A results release, 2024-07-25',
      outcome:
        'If you accept both, that one counts (a release stands before a call), and the other is kept beside it.',
    });
    expect(call('Second-quarter revenue was $395 million.')).toMatchObject({
      title: 'Said elsewhere as well',
      outcome: 'That figure counts (it is more precise); the other is kept as further evidence.',
    });
    const twin = draftOf('Second-quarter revenue was $402.1 million.', 'd', 'A results release');
    expect(met(twin, release)?.outcome).toContain('that one counts (it came first)');
    expect(met(release)).toBeNull();
  });
});
