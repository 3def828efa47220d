// Tables of how often what is shown as sure is right.

const EDGES = [0, 20, 35, 50, 60, 70, 80, 90, 95, 101];

const share = (part, whole) => (whole === 0 ? '  –  ' : (part / whole).toFixed(3));

function rightAmong(facts) {
  return facts.filter(({ right }) => right).length;
}

/** Facts `{percent, right}` by what they are shown as: shown, how many, right, share. */
export function reliabilityDiagram(facts) {
  const rows = EDGES.slice(0, -1).map((from, n) => {
    const to = EDGES[n + 1];
    const bin = facts.filter(({ percent }) => percent >= from && percent < to);
    const right = rightAmong(bin);
    const mean = bin.reduce((sum, { percent }) => sum + percent, 0) / (100 * bin.length);
    const name = `${from} to ${Math.min(99, to - 1)} %`;
    return `| ${name.padEnd(10)} | ${bin.length === 0 ? '  –  ' : mean.toFixed(3)} | ${String(bin.length).padStart(5)} | ${String(right).padStart(5)} | ${share(right, bin.length)} |`;
  });
  return ['| shown as   | mean  | facts | right | share |', '|---|---|---|---|---|', ...rows].join(
    '\n',
  );
}

/** Precision from a percent on, and how much of what is right, and of what gold asks for, is then shown. */
export function fromPercent(percent, facts, asked) {
  const shown = facts.filter((fact) => fact.percent >= percent);
  const right = rightAmong(shown);
  const found = new Set(shown.flatMap(({ found }) => found));
  const kinds = ['guidance', 'actual'].map((kind) => {
    const all = asked.filter((gold) => gold.kind === kind);
    const met = all.filter(({ id }) => found.has(id)).length;
    return `${kind} said ${share(met, all.length)} (${met}/${all.length})`;
  });
  return `from ${percent} %: right ${share(right, shown.length)} (${right}/${shown.length}); of what is right ${share(right, rightAmong(facts))}; of ${kinds.join(', of ')}`;
}
