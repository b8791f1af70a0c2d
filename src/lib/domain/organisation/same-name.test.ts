import { expect, test } from 'vitest';
import { nameKey, readsAsLatin } from './same-name.ts';

test('marks, case, spacing, punctuation and normal form tell no names apart', () => {
	const key = nameKey('Công ty TNHH Đại Phát');
	for (const same of [
		'CÔNG TY TNHH ĐẠI PHÁT',
		'cong ty  tnhh dai-phat',
		'Công ty TNHH Đại Phát.',
		'Công ty TNHH Đại Phát'.normalize('NFD'),
		'Công ty TNHH Đại Phát'
	]) {
		expect(nameKey(same)).toBe(key);
	}
	expect(nameKey('Công ty TNHH Đại Phúc')).not.toBe(key);
});

test('a name of punctuation says nothing', () => {
	expect(nameKey('!!! --- ...')).toBe('');
});

test('letters that only look Latin are noticed, and real Cyrillic or Greek names are not', () => {
	expect(readsAsLatin('ВМОРК')).toBe(true);
	expect(readsAsLatin('ΑΒΒ 24')).toBe(true);
	expect(readsAsLatin('Сколково')).toBe(false);
	expect(readsAsLatin('Δημόκριτος')).toBe(false);
	expect(readsAsLatin('Becamex')).toBe(false);
	expect(readsAsLatin('2024')).toBe(false);
});
