/** What a document may be at most; past it, it is refused with a sentence and nothing hangs. */
export const MOST_BYTES = 50_000_000;
/** What a compressed document may hold once it is unpacked. */
export const MOST_INFLATED = 500_000_000;
export const MOST_PAGES = 1_000;
/** Whoever runs the reader ends it after this, whatever it is doing. */
export const MOST_MILLISECONDS = 10_000;
