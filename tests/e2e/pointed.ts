import type { Locator } from 'playwright-core';

/** Where a click on a figure leads somewhere, by what the pointer says: its first column, from the top down. */
export async function clickable(
  canvas: Locator,
): Promise<readonly { readonly x: number; readonly y: number }[]> {
  const { width, height } = (await canvas.boundingBox()) ?? { width: 0, height: 0 };
  const found: { x: number; y: number }[] = [];
  for (let x = 80; x < width && found.length === 0; x += 28) {
    for (let y = 8; y < height; y += 12) {
      await canvas.hover({ position: { x, y } });
      if ((await canvas.evaluate((element) => element.style.cursor)) === 'pointer') {
        found.push({ x, y });
      }
    }
  }
  return found;
}
