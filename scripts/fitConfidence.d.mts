export function hasCorpus(): boolean;
export function measureConfidence(
  folders?: readonly string[],
): Promise<{ readonly table: string; readonly report: string; readonly unread: readonly string[] }>;
