export const GROUPS: Readonly<
  Record<'first' | 'workers' | 'company' | 'desk' | 'others', readonly string[]>
>;
