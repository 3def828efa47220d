import type { Locator, Page } from 'playwright-core';
import type { MadeFile } from './documentTexts.ts';

/** Hands files to the Documents page and waits until each has come to its end. */
export async function drop(page: Page, files: readonly MadeFile[]): Promise<void> {
  await page.getByTestId('document-input').setInputFiles([...files]);
  await page.waitForFunction(() => {
    const text = document.querySelector('[data-testid="batch-progress"]')?.textContent ?? '';
    return text !== '' && !text.includes(' of ');
  });
}

/** The row of a document in the table of the batch. */
export function rowOf(page: Page, name: string): Locator {
  return page.getByTestId('batch').getByRole('row').filter({ hasText: name });
}
