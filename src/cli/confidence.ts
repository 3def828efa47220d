export { percentAt, scoreOf } from '../extract/confidence/percent.ts';
import { featuresOf } from '../extract/confidence/features.ts';
import { gather, hintsFromName } from '../extract/index.ts';
import type { Extraction, Fact } from '../extract/index.ts';
import { extractHtml } from '../extract/page.ts';
import { readJob } from './inputs.ts';
import { asRefereed } from './referee.ts';

/** A fact as it was read, under the names gold has for metrics, with all that its confidence may rest on. */
export interface Measured {
  readonly fact: Fact;
  readonly features: readonly string[];
}

/** Every fact of a file, those too unsure to be shown as well; their own confidence is not set. */
export async function readFile(path: string): Promise<readonly Measured[]> {
  // Reading may have to wait, as for a PDF.
  const input = await Promise.resolve(readJob({ name: path, path }));
  const hints = { ...hintsFromName(input.doc), ...input };
  let features: readonly (readonly string[])[] = [];
  // Of a page the places are those of its source in the end; features are of the text that was read.
  const read = (text: string): Extraction => {
    const found = gather(text, hints);
    features = found.facts.map((fact) => featuresOf(fact, found.document));
    return found;
  };
  const { facts } = input.html === true ? extractHtml(input.text, hints, read) : read(input.text);
  return facts.map((fact, n) => ({ fact: asRefereed(fact), features: features[n] ?? [] }));
}
