/** Splits a pattern at the bars outside its brackets. */
function split(source: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let inClass = false;
  let from = 0;
  for (let i = 0; i < source.length; i += 1) {
    const mark = source.charAt(i);
    if (mark === '\\') i += 1;
    else if (inClass) inClass = mark !== ']';
    else if (mark === '[') inClass = true;
    else if (mark === '(') depth += 1;
    else if (mark === ')') depth -= 1;
    else if (mark === '|' && depth === 0) {
      parts.push(source.slice(from, i));
      from = i + 1;
    }
  }
  return [...parts, source.slice(from)];
}

/** Where the bracket that opens at an offset closes. */
function closing(source: string, open: number): number {
  let depth = 0;
  let inClass = false;
  for (let i = open; i < source.length; i += 1) {
    const mark = source.charAt(i);
    if (mark === '\\') i += 1;
    else if (inClass) inClass = mark !== ']';
    else if (mark === '[') inClass = true;
    else if (mark === '(') depth += 1;
    else if (mark === ')') {
      depth -= 1;
      if (depth === 0) return i;
    }
  }
  return -1;
}

export interface Entry {
  readonly name: string;
  readonly own: RegExp;
  /** What the list would still match without this entry. */
  readonly others: readonly RegExp[];
}

/** The entries of a word list written as one pattern: its alternatives, each beside the list that lacks it. */
export function entriesOf({ source }: RegExp): readonly Entry[] {
  const own = new RegExp(source);
  let parts = split(source);
  let [before, after] = ['', ''];
  const head = /^(?:\\b|\^)?\(\?:/.exec(source)?.[0];
  if (parts.length === 1 && head !== undefined) {
    const end = closing(source, head.length - 3);
    before = source.slice(0, head.length);
    after = source.slice(end);
    // A group that may be left out is not the list.
    if (!/^\)[?*]/.test(after)) parts = split(source.slice(head.length, end));
  }
  if (parts.length === 1) return [{ name: source, own, others: [] }];
  return parts.map((name, i) => ({
    name,
    own,
    others: [new RegExp(before + parts.filter((_, k) => k !== i).join('|') + after)],
  }));
}

/** The entries of a list of patterns. */
export function entriesOfRules(rules: readonly RegExp[]): readonly Entry[] {
  return rules.map((own) => ({
    name: own.source,
    own,
    others: rules.filter((rule) => rule !== own),
  }));
}

/** Whether a sentence needs the entry: `#` stands where the figure does, and cuts it for what is read on one side. */
export function needs({ own, others }: Entry, sentence: string): boolean {
  const [left = '', right = ''] = sentence.split('#');
  const views = sentence.includes('#') ? [left + right, left, right] : [sentence];
  return [...views, ...views.map((view) => view.toLowerCase())].some(
    (view) => own.test(view) && !others.some((other) => other.test(view)),
  );
}
