/** One measure: what it is, its sign, and what it comes to on a figure of the user's own. */
export interface MethodEntry {
  readonly id: string;
  readonly title: string;
  readonly formula: string;
  readonly says: string;
  /** Empty where the data holds nothing to show it with. */
  readonly worked: string;
}
