import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanLine, cleanText } from './clean.ts';

test.each([
	['\ufeffCơ\u200b khí\u2060', 'Cơ khí'],
	['Công\u00adty Hang\u3164ul \u115f\uffa0\u2800', 'Côngty Hangul'],
	[
		'một\u000bhai\r\nba\u2028bốn\u2029năm\u0085sáu\fbảy\rtám',
		'một\nhai\nba\nbốn\nnăm\nsáu\nbảy\ntám'
	],
	['10\u00a0000\u202fđồng\u3000mỗi\u2009tấn', '10 000 đồng mỗi tấn'],
	['“Máy” ‘tiện’ – 5′', '“Máy” ‘tiện’ – 5′'],
	['Máy\u0007 \u001b[31mphay\u009f\u0000', 'Máy [31mphay'],
	['\u202egnp.exe\u2066\u200e\u061c', 'gnp.exe'],
	['Thu\u0309y lu\u031b\u0323c', 'Thủy lực'],
	['Nhà 👨\u200d👩\u200d👧 và ❤\ufe0f', 'Nhà 👨\u200d👩\u200d👧 và ❤\ufe0f'],
	['cơ\u200d khí\ufe0f 1\ufe0f', 'cơ khí 1']
])('%j is kept as %j', (written, kept) => {
	expect(cleanText(written)).toBe(kept);
});

test('a line has single spaces', () => {
	expect(cleanLine(' hai\n\n dòng\t và\u000b ba ')).toBe('hai dòng và ba');
});

test('cleaning twice is cleaning once, and what is left is composed', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => {
			for (const clean of [cleanText, cleanLine]) {
				const cleaned = clean(text);
				expect(clean(cleaned)).toBe(cleaned);
				expect(cleaned).toBe(cleaned.normalize('NFC'));
			}
		})
	);
});
