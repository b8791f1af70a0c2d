import type { Page } from '@playwright/test';

/** What a window of 1,280 by 1,024 pixels shows at 400 % (WCAG 2.2, 1.4.10). */
export const ENLARGED = { width: 320, height: 256 };

/** By how many pixels the page is wider than its window; 0 or less where it is not. */
export function sidewaysOf(page: Page): Promise<number> {
	return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}
