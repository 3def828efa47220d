import { asMapping, type TableMapping } from './mapping.ts';

const FORMAT = 'guideband-mappings';

/** Mappings as a file another workspace takes in. */
export function mappingFile(mappings: readonly TableMapping[]): string {
  return JSON.stringify({ format: FORMAT, version: 1, mappings }, null, 2);
}

/** The mappings of such a file, and how many entries are none; null for any other file. */
export function readMappingFile(
  text: string,
): { readonly mappings: readonly TableMapping[]; readonly left: number } | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { format, mappings } = value as Readonly<Record<string, unknown>>;
  if (format !== FORMAT || !Array.isArray(mappings)) return null;
  const taken = mappings.flatMap((one: unknown) => asMapping(one) ?? []);
  return { mappings: taken, left: mappings.length - taken.length };
}
