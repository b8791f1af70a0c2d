import { expect, test } from 'vitest';
import { chooseLocale } from './locale.ts';

test('the language a person chose wins over what the browser says', () => {
	expect(chooseLocale('en', 'vi-VN,vi;q=0.9')).toBe('en');
	expect(chooseLocale('vi', 'en')).toBe('vi');
});

test('without a choice the language with the highest quality wins, regions and case aside', () => {
	expect(chooseLocale(undefined, 'fr-FR,en-GB;q=0.8,vi;q=0.7')).toBe('en');
	expect(chooseLocale(undefined, 'EN;q=0.3, VI-vn;q=0.4')).toBe('vi');
	expect(chooseLocale(undefined, 'en;q=0, vi;q=0.1')).toBe('vi');
});

test('Vietnamese is the language where nothing is known or nothing known is understood', () => {
	for (const header of [null, undefined, '', 'fr, de;q=0.5', '*', ';;;,,=', 'en;q=abc']) {
		expect(chooseLocale(undefined, header)).toBe('vi');
	}
	expect(chooseLocale('xx', 'ja')).toBe('vi');
});
