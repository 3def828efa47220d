/** A variable font, Latin only: https://rsms.me/inter, under the SIL Open Font License beside it. */
const FILE = 'fonts/inter.woff2';

/**
 * Loads the typeface of the interface once the first page has been painted; until then, and where it
 * cannot be read, the fonts of the system stand in. The single file goes without.
 */
export function loadTypeface(): void {
  if (import.meta.env.MODE === 'single') return;
  requestAnimationFrame(() => {
    setTimeout(() => {
      const url = new URL(FILE, document.baseURI).href;
      const face = new FontFace('Inter', `url("${url}") format("woff2")`, { weight: '100 900' });
      document.fonts.add(face);
      // Without it the page reads as well; there is nothing to say.
      face.load().catch(() => document.fonts.delete(face));
    }, 0);
  });
}
