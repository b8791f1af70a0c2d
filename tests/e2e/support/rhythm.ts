import type { Page } from '@playwright/test';

/**
 * Where a page breaks its rhythm: a heading that sticks to its text or stands far from it, text that touches what comes
 * next, a button that touches a field. Distances in CSS pixels, one line a fault.
 */
export function rhythmFaults(page: Page): Promise<readonly string[]> {
	return page.evaluate(() => {
		const faults: string[] = [];
		const isSeen = (one: Element) =>
			one.checkVisibility() && one.getBoundingClientRect().height > 0 && !one.closest('.sr-only');
		const words = (one: Element) => `${one.tagName} ${one.textContent.trim().slice(0, 24)}`;
		const gap = (one: Element, next: Element) => {
			const [above, below] = [one.getBoundingClientRect(), next.getBoundingClientRect()];
			const isBeside = below.left >= above.right || below.bottom <= above.top + 1;
			return isBeside || below.top < above.bottom - 1 ? null : below.top - above.bottom;
		};
		const check = (one: Element, least: number, most: number) => {
			const next = one.nextElementSibling;
			if (next === null || !isSeen(one) || !isSeen(next)) return;
			const between = gap(one, next);
			if (between !== null && (between < least - 0.5 || between > most))
				faults.push(`${between.toFixed(0)} px: ${words(one)} / ${words(next)}`);
		};
		const begins = ':is(h1, h2, h3), :has(> :is(h1, h2, h3):first-child)';
		for (const heading of document.querySelectorAll('main :is(h1, h2, h3)')) {
			// A heading under a heading keeps the distance of a section.
			check(heading, 4, heading.nextElementSibling?.matches(begins) ? 32 : 20);
		}
		for (const text of document.querySelectorAll('main p')) {
			if (!text.closest('.card, li, dl, .field, label, .empty')) check(text, 4, Infinity);
		}
		for (const line of document.querySelectorAll('main :is(summary, details)'))
			check(line, 4, Infinity);
		for (const form of document.querySelectorAll('main form')) {
			const parts = [...form.querySelectorAll('.field-box, button')].filter(isSeen);
			parts.forEach((part, at) => {
				const next = parts[at + 1];
				if (next === undefined || (part.tagName === 'BUTTON' && next.tagName === 'BUTTON')) return;
				const between = gap(part, next);
				const least = next.tagName === 'BUTTON' || part.tagName === 'BUTTON' ? 8 : 4;
				if (between !== null && between < least - 0.5)
					faults.push(`${between.toFixed(0)} px: field ${words(part)} / ${words(next)}`);
			});
		}
		return faults;
	});
}
