import { expect, test } from 'vitest';
import { findCodes } from './find-codes.ts';

const CODES = [
	{
		scheme: 'vsic-2007',
		code: '25920',
		nameVi: 'Gia công cơ khí; xử lý kim loại',
		nameEn: 'Machining'
	},
	{ scheme: 'vsic-2007', code: '25', nameVi: 'Sản phẩm từ kim loại', nameEn: 'Metal products' },
	{ scheme: 'ford', code: '2.3', nameVi: 'Kỹ thuật cơ khí', nameEn: 'Mechanical engineering' },
	{ scheme: 'trl', code: '2', nameVi: 'Đã có ý tưởng', nameEn: 'Idea' }
];
const found = (written: string) => findCodes(CODES, written, 10).map(({ code }) => code);

test('words find codes without their marks, in both languages, the widest first', () => {
	expect(found('kim loai')).toEqual(['25', '25920']);
	expect(found('Cơ khí')).toEqual(['2.3', '25920']);
	expect(found('metal')).toEqual(['25']);
});

test('a number finds what begins with it', () => {
	expect(found('2592')).toEqual(['25920']);
	expect(found('2.3')).toEqual(['2.3']);
});

test('nothing and strange signs find nothing, and readiness is not a trade', () => {
	for (const written of ['', ' , ', '%%', '\u0000', 'ý tưởng']) expect(found(written)).toEqual([]);
});
