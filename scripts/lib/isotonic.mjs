// Isotonic regression by pooling neighbours that violate the order: Barlow et al., Statistical Inference under
// Order Restrictions (1972); as calibration: Zadrozny and Elkan (2002).

/**
 * Blocks of samples `{score, right}`, by rising score, whose shares right rise too: `{score, right, count}` with the
 * mean score. A block has at least `least` samples where there are that many.
 */
export function isotonicBlocks(samples, least) {
  const blocks = [];
  const share = ({ right, count }) => right / count;
  for (const { score, right } of samples.toSorted((a, b) => a.score - b.score)) {
    blocks.push({ sum: score, right: right ? 1 : 0, count: 1 });
    while (blocks.length > 1) {
      const last = blocks.at(-1);
      const before = blocks.at(-2);
      if (before.count >= least && share(before) < share(last)) break;
      blocks.splice(-2, 2, {
        sum: before.sum + last.sum,
        right: before.right + last.right,
        count: before.count + last.count,
      });
    }
  }
  return blocks.map(({ sum, right, count }) => ({ score: sum / count, right, count }));
}
