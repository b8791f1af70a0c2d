import fc from 'fast-check';
import { expect, test } from 'vitest';
import { licenceAddress } from './licence-address.ts';
import { splitLinks } from './split-links.ts';

test('an attribution keeps its words, and its addresses can be followed', () => {
	expect(splitLinks('Từ điển Hồ Ngọc Đức (https://a.example/x?y=1), 2004.')).toEqual([
		{ text: 'Từ điển Hồ Ngọc Đức (', href: null },
		{ text: 'https://a.example/x?y=1', href: 'https://a.example/x?y=1' },
		{ text: '), 2004.', href: null }
	]);
	expect(splitLinks('')).toEqual([]);
});

test('nothing is lost or added, and nothing but web addresses is followed', () => {
	const piece = fc.oneof(
		fc.string(),
		fc.constantFrom(
			'https://',
			'http://[',
			'javascript:alert(1)',
			'https://a.example/b',
			' ',
			'"><script>'
		)
	);
	fc.assert(
		fc.property(fc.array(piece), (pieces) => {
			const text = pieces.join('');
			const parts = splitLinks(text);
			expect(parts.map((part) => part.text).join('')).toBe(text);
			for (const { href } of parts) {
				if (href !== null) expect(['http:', 'https:']).toContain(new URL(href).protocol);
			}
		})
	);
});

test.each([
	['CC BY-SA 4.0', 'https://creativecommons.org/licenses/by-sa/4.0/'],
	['cc-by-3.0', 'https://creativecommons.org/licenses/by/3.0/'],
	['CC0 1.0', 'https://creativecommons.org/publicdomain/zero/1.0/'],
	['CC0', 'https://creativecommons.org/publicdomain/zero/1.0/'],
	['GFDL 1.3', null],
	['CC BY-SA', null],
	['../CC BY 4.0', null]
])('the words of the licence %s are at %s', (licence, address) => {
	expect(licenceAddress(licence)).toBe(address);
});
