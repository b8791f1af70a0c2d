import { describe, expect, it } from 'vitest';
import { guessLanguage } from './language.ts';

describe('guessLanguage', () => {
	it.each([
		'Cần gia công vỏ nhôm',
		'Can gia cong vo nhom bang may CNC 5 truc',
		'Phan mem quan ly kho hang cho doanh nghiep nho',
		'Cung cap cam bien IoT do do am dat cho nong trai',
		'Tim doi tac phan phoi ca phe'
	])('takes "%s" for Vietnamese', (text) => {
		expect(guessLanguage(text)).toBe('vi');
	});

	it.each([
		'We need aluminium housings for sensors',
		'CNC machining',
		'Looking for a café operator near the campus',
		'Soil moisture sensors for farms in Thủ Dầu Một',
		'Can you weld thin steel tubes?'
	])('takes "%s" for English', (text) => {
		expect(guessLanguage(text)).toBe('en');
	});

	it('has no answer where there is no word', () => {
		expect(guessLanguage(' 123 -- !? ')).toBeNull();
	});
});
