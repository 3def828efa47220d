import type { PdfReader } from '../../io/documents/readDocument.ts';

interface Scope {
  readonly importScripts: (address: unknown) => void;
  readonly trustedTypes?: {
    readonly createPolicy: (
      name: string,
      rules: { readonly createScriptURL: (url: string) => string },
    ) => { readonly createScriptURL: (url: string) => unknown };
  };
  guidebandPdf?: PdfReader;
}

/** Starts the PDF reader the single file carries as packed text; in a worker of that file only. */
export async function startEngine(packed: string): Promise<void> {
  const scope = globalThis as unknown as Scope;
  if (scope.guidebandPdf !== undefined) return;
  const bytes = Uint8Array.from(atob(packed.trim()), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  const code = await new Response(stream).text();
  const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  const rules = { createScriptURL: (url: string): string => url };
  // A worker is a realm of its own, in which the name of the policy is still free.
  const policy = scope.trustedTypes?.createPolicy('guideband', rules) ?? rules;
  try {
    scope.importScripts(policy.createScriptURL(address));
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** The PDF reader started before. */
export function startedEngine(): PdfReader | undefined {
  return (globalThis as unknown as Scope).guidebandPdf;
}
