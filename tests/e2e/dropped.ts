import type { Locator, Page } from 'playwright-core';
import type { MadeFile } from './documentTexts.ts';

/** Hands files to the Documents page and waits until each has come to its end. */
export async function drop(page: Page, files: readonly MadeFile[]): Promise<void> {
  await page.getByTestId('document-input').setInputFiles([...files]);
  await ended(page);
}

/** Waits until each file handed over has come to its end. */
export async function ended(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const text = document.querySelector('[data-testid="batch-progress"]')?.textContent ?? '';
    return text !== '' && !text.includes(' of ');
  });
}

/** A text file to be made in the page: `head`, then `filler` as often as `times` says. */
export interface LongFile {
  readonly name: string;
  readonly head: string;
  readonly filler: string;
  readonly times: number;
}

/** Hands files to the Documents page that are made there: megabytes need not pass through the debugger. */
export async function chooseLong(page: Page, files: readonly LongFile[]): Promise<void> {
  await page.getByTestId('document-input').evaluate((input, made) => {
    const chosen = new DataTransfer();
    for (const { name, head, filler, times } of made) {
      chosen.items.add(new File([head, filler.repeat(times)], name, { type: 'text/plain' }));
    }
    (input as HTMLInputElement).files = chosen.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, files);
}

/** The row of a document in the table of the batch. */
export function rowOf(page: Page, name: string): Locator {
  return page.getByTestId('batch').getByRole('row').filter({ hasText: name });
}
