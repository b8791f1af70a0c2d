import { expect, test } from 'vitest';
import { readWritten } from './written.ts';

test.each([
	['We have a five-axis mill and can start in March.', 'en'],
	['cylindrical grinding Ra 0.4', 'en'],
	['Chúng tôi có máy phay năm trục.', 'vi'],
	['mài tròn', 'vi'],
	['Chung toi can gia cong vo nhom, giao hang moi thang', 'vi'],
	['ISO 9001', null],
	['SolidWorks', null],
	['IATF 16949, ISO 13485', null],
	['OK', null],
	['', null],
	['👍', null]
])('%j is in %s', (text, language) => {
	expect(readWritten(text)).toEqual({ text, language });
});

test('a text that goes on for long is read by its beginning', () => {
	const text = `${'We make parts for the trade. '.repeat(200)}${'và của các những '.repeat(2000)}`;
	expect(readWritten(text).language).toBe('en');
});
