/** A tag of a text of markup, and the text that follows it up to the next tag. */
export interface XmlTag {
  readonly name: string;
  readonly isClosing: boolean;
  /** Whether it closes itself: `<v/>`. */
  readonly isEmpty: boolean;
  readonly attribute: (name: string) => string | null;
  readonly text: string;
}

const NAMED: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

function plain(text: string): string {
  return text.includes('&')
    ? text.replace(
        /&(?:#x(?<hex>[\da-f]{1,6})|#(?<code>\d{1,7})|(?<name>[a-z]{2,4}));/giu,
        (...found) => {
          const { hex, code, name } = found.at(-1) as Record<string, string | undefined>;
          if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
          if (code !== undefined) return String.fromCodePoint(Number(code));
          return NAMED[name ?? ''] ?? found[0];
        },
      )
    : text;
}

/** The tags of a well-formed text in their order; prefixes of names are kept, comments and declarations left out. */
export function* tagsOf(xml: string): Generator<XmlTag> {
  let at = xml.indexOf('<');
  while (at >= 0) {
    const end = xml.indexOf('>', at);
    if (end < 0) return;
    const next = xml.indexOf('<', end);
    const inner = xml.slice(at + 1, end);
    if (!/^[!?]/u.test(inner)) {
      const isClosing = inner.startsWith('/');
      const isEmpty = inner.endsWith('/');
      const body = inner.slice(isClosing ? 1 : 0, isEmpty ? -1 : undefined);
      const space = body.search(/\s/u);
      const name = space < 0 ? body : body.slice(0, space);
      yield {
        name,
        isClosing,
        isEmpty,
        text: plain(xml.slice(end + 1, next < 0 ? undefined : next)),
        attribute: (wanted) => {
          const found = new RegExp(`\\s${wanted}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u').exec(body);
          return found === null ? null : plain(found[1] ?? found[2] ?? '');
        },
      };
    }
    at = next;
  }
}
