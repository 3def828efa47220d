import { readBands } from './bands.ts';
import { build } from '../build.ts';
import type { Context, Piece } from '../build.ts';
import { findCues } from '../roles/cues.ts';
import { assignMetrics } from '../metrics/frames.ts';
import { judge } from '../roles/roles.ts';
import type { Fact, MetricMention } from '../types.ts';

/** Bands said in words, apart from the figures so that they never move one; only what guides is kept. */
export function readVerbal(
  piece: Omit<Piece, 'frame' | 'role' | 'rules' | 'leftEdge'>,
  mentions: readonly MetricMention[],
  context: Context,
): readonly Fact[] {
  const { lower } = piece.sentence;
  const bands = readBands(lower);
  const cues = findCues(lower);
  if (bands.length === 0 || cues.forward.length === 0) return [];
  const frames = assignMetrics(lower, mentions, bands);
  return bands.flatMap((quantity) => {
    const frame = frames.get(quantity);
    if (frame === undefined || (quantity.high?.digits === 0n && frame.mention.measures === 'ratio'))
      return [];
    const input = { lower, frame, cues, before: null, after: null, carried: false };
    const verdict = judge(input);
    if (!('role' in verdict) || verdict.role !== 'guidance') return [];
    const rules = [verdict.rule];
    const fact = build({ ...piece, frame, role: verdict.role, rules, leftEdge: 0 }, context);
    // Non-numeric guidance: the words are the company's, the numbers our convention.
    return fact === null ? [] : [{ ...fact, kind: 'direction' as const }];
  });
}
