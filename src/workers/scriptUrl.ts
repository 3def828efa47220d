interface ScriptUrlPolicy {
  readonly createScriptURL: (url: string) => unknown;
}

interface PolicyFactory {
  readonly createPolicy: (name: string, rules: ScriptUrlPolicy) => ScriptUrlPolicy;
}

let policy: ScriptUrlPolicy | null = null;

/**
 * The one door through which the address of a script passes: pages are served with
 * `trusted-types … guideband`, and a policy name can be taken only once. What comes in must be a
 * file of this build or a Blob made here.
 */
export function scriptUrl(address: string): URL {
  const { href, origin, protocol } = new URL(address, document.baseURI);
  if (protocol !== 'blob:' && origin !== globalThis.location.origin) {
    throw new Error(`script of another origin: ${href}`);
  }
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  policy ??= factory?.createPolicy('guideband', { createScriptURL: (url) => url }) ?? {
    createScriptURL: (url) => url,
  };
  // A TrustedScriptURL, which the DOM types do not know; a URL is the nearest they take.
  return policy.createScriptURL(href) as URL;
}
