export interface SiteFiles {
  readonly files: ReadonlyMap<string, { readonly body: Uint8Array; readonly type: string }>;
  readonly build: string;
}

export const MARK: string;
export function readSite(root: string): SiteFiles;
export function serve(
  site: SiteFiles,
  port: number,
): Promise<{ readonly url: string; readonly close: () => Promise<unknown> }>;
