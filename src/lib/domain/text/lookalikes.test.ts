import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPlainlyWritten, lookalikes } from './lookalikes.ts';

test.each([
	'Công ty Cổ phần Đại Phát',
	'\u00d0ại Phát',
	'β-Glucan Việt',
	'α-amylase và TNF-α',
	'Cảm biến 10 μm, 5 kΩ, 3 µA',
	'Omega-3 (ω-3)',
	'NF-κB',
	'Сколково',
	'Сколково (Skolkovo)',
	'ОАО Газпром',
	'Δημόκριτος',
	'株式会社トヨタ Toyota',
	'현대 Hyundai',
	'บริษัท ABC',
	'Łódź Straße Ærø',
	'2024',
	'Máy tiện 🔧'
])('%s is plainly written', (name) => {
	expect(isPlainlyWritten(name)).toBe(true);
});

test.each([
	['Cyrillic о in a Latin word', 'Cоng ty Đại Phát'],
	['Greek α in a Latin word', 'Đại Phαt'],
	['a phonetic ɑ', 'Đại Phɑt'],
	['small capitals', 'ᴀʙʙ'],
	['Cherokee', 'ᎪᏴᏴ'],
	['Lisu', 'ꓮꓐꓐ'],
	['Deseret', '𐐽ompany'],
	['a Cyrillic word that reads as Latin', 'Công ty СОСА'],
	['a Greek name that reads as Latin', 'ΑΒΒ 24'],
	['three alphabets', 'Москва 東京 Hà Nội'],
	['Coptic', 'ⲂⲈⲤⲀ']
])('%s is not', (_what, name) => {
	expect(isPlainlyWritten(name)).toBe(false);
});

test('a letter of another alphabet that reads as a Latin one never stands within a Latin word', () => {
	const alphabet =
		/[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Lisu}]/u;
	// Those of formulas, which have a Latin letter beside them.
	const formula = /[βγδεζηθκλμξπσφψωΓΔΘΛΞΠΣΦΨΩ]/u;
	const twins = [...lookalikes().keys()].filter(
		(letter) => alphabet.test(letter) && !formula.test(letter)
	);
	expect(twins.length).toBeGreaterThan(150);
	fc.assert(
		fc.property(fc.constantFrom(...twins), (letter) => {
			expect(isPlainlyWritten(`Xưởng in${letter}in`)).toBe(false);
		}),
		{ numRuns: 500 }
	);
});
