import { expect, test } from 'vitest';
import { cleanText } from './clean.ts';
import { foldText, markedForm } from './fold.ts';
import { normalForm } from './normal-form.ts';

test('composes and takes apart as Unicode does', () => {
	for (const form of ['NFC', 'NFD', 'NFKD'] as const) {
		for (const text of ['Gia công gỗ, ngói đất nung, tiếng Việt thật dài', 'e\u0323\u0302', '①ﬁ']) {
			expect(normalForm(text, form)).toBe(text.normalize(form));
		}
	}
});

test('keeps the first thirty marks of a pile', () => {
	expect(normalForm(`a${'\u0323'.repeat(31)}b`, 'NFD')).toBe(`a${'\u0323'.repeat(30)}b`);
});

/** Marks that stand in the wrong order, also with something between them that is taken away first. */
const PILES = ['\u0345\u0301\u0323\u0334', '\u0301\u0323\u0301\u0323\u0301\u200b'];

test.each([cleanText, foldText, markedForm])(
	'%o takes no square of the marks in a pile',
	(read) => {
		for (const pile of PILES) {
			const text = `a${pile.repeat(100_000 / pile.length)}`;
			const began = performance.now();
			read(text);
			expect(performance.now() - began).toBeLessThan(500);
		}
	}
);
