import { describe, expect, test } from 'vitest';
import { listingForm, unfinishedListingForm } from './listing-form.ts';
import { readFormInput } from '#lib/schemas/form/form-input.ts';
import { formOfAnswers, readMarks, readTypedAnswers } from './typed-listing.ts';

function form(fields: Readonly<Record<string, string | readonly string[]>>): FormData {
	const data = new FormData();
	for (const [name, value] of Object.entries(fields)) {
		for (const one of [value].flat()) data.append(name, one);
	}
	return data;
}

const complete = {
	kind: 'need',
	title: 'Cần sấy lạnh hai tấn nấm',
	summary: 'Trại nấm của chúng tôi cần nơi sấy lạnh hai tấn nấm mỗi tuần.',
	codes: ['vsic-2007:1030', 'ford:2.11'],
	budgetMinVnd: '500 triệu',
	budgetMaxVnd: '1,5 tỷ',
	quantityMin: '1.500',
	quantityMax: '2.000,5'
};
const parse = (fields: Readonly<Record<string, string | readonly string[]>>) =>
	listingForm.safeParse(readFormInput(form(fields), listingForm));

function refusedAt(fields: Readonly<Record<string, string | readonly string[]>>): unknown {
	return parse({ ...complete, ...fields }).error?.issues.map(({ path }) => path.join('.'));
}

describe('the form of a listing', () => {
	test('reads amounts as people type them, and codes with their scheme', () => {
		expect(parse(complete).data).toMatchObject({
			codes: [
				{ scheme: 'vsic-2007', code: '1030' },
				{ scheme: 'ford', code: '2.11' }
			],
			budgetMinVnd: 500_000_000,
			budgetMaxVnd: 1_500_000_000,
			quantityMin: 1500,
			quantityMax: 2000.5
		});
	});

	test.each([
		[{ title: 'x'.repeat(5000) }, 'title'],
		[{ title: 'Cần mua chữ cái lạ: Cоmpany' }, 'title'],
		[{ summary: `Có ký tự \u0000 ở giữa ${'rất dài '.repeat(10)}` }, 'summary'],
		[{ kind: 'gift' }, 'kind'],
		[{ codes: ['vsic-2007'] }, 'codes.0'],
		[{ budgetMaxVnd: 'nhiều tiền' }, 'budgetMaxVnd'],
		[{ budgetMaxVnd: '1 triệu' }, 'budgetMaxVnd'],
		[{ budgetMaxVnd: '9999999 tỷ' }, 'budgetMaxVnd'],
		[{ quantityMax: '-1' }, 'quantityMax'],
		[{ readiness: '10' }, 'readiness'],
		[{ availableFrom: '2027-02-30' }, 'availableFrom'],
		[{ availableFrom: '2027-02-02', availableUntil: '2027-01-01' }, 'availableUntil'],
		[{ 'translation.title': 'Freeze-drying wanted' }, 'translation.summary'],
		[{ 'requirements.0.strength': 'must', 'requirements.0.value': 'x' }, 'requirements.0.kind']
	])('refuses %j at its field', (wrong, field) => {
		expect(refusedAt(wrong as Record<string, string>)).toEqual([field]);
	});

	test('what cannot be read yet counts as unsaid while it is being written', () => {
		const unfinished = form({
			title: 'Cần',
			budgetMaxVnd: 'chưa biết',
			readiness: '77',
			codes: 'x'
		});
		expect(
			unfinishedListingForm.parse(readFormInput(unfinished, unfinishedListingForm))
		).toMatchObject({ kind: 'need', title: 'Cần', budgetMaxVnd: null, readiness: null, codes: [] });
	});
});

describe('typed answers', () => {
	test('come back as they were typed', () => {
		const typed = readTypedAnswers(form({ ...complete, title: 'quá ngắn' }));
		expect(readTypedAnswers(formOfAnswers(typed))).toEqual(typed);
		expect(typed['codes']).toEqual(['vsic-2007:1030', 'ford:2.11']);
	});

	test('are what a database can hold, however large and strange the form', () => {
		const data = form({
			title: 'a\u0000b\ud800',
			password: 'geheim',
			'\u0000': 'x',
			__proto__: 'x'
		});
		for (let at = 0; at < 3000; at += 1) data.append(`f${at}`, 'đ'.repeat(5000));
		data.append('file', new File(['x'], 'x.txt'));
		const typed = readTypedAnswers(data);
		expect(typed['title']).toEqual(['ab\ufffd']);
		expect(typed).not.toHaveProperty('password');
		expect(new TextEncoder().encode(JSON.stringify(typed)).length).toBeLessThan(60_000);
	});

	test('marks that cannot be read are none', () => {
		expect(readMarks('{"a":{"value":"b","quote":null,"listings":2}}')).toEqual({
			a: { value: 'b', quote: null, listings: 2 }
		});
		for (const wrong of ['', '[]', '{', '{"a":1}', 'null', 'x'.repeat(50_000)]) {
			expect(readMarks(wrong)).toEqual({});
		}
		expect(readMarks('{"a":{"value":"\\u0000","quote":null,"listings":0}}')['a']?.value).toBe('');
	});
});
