import { expect, test } from 'vitest';
import { mapRow } from './map-row.ts';
import { LISTING_FIELDS, type FieldSource, type ImportMapping } from './mapping.ts';
import type { Cell } from './source-row.ts';
import { suggestListingMapping, suggestOrganisationMapping } from './suggest-mapping.ts';

function map(
	cells: Readonly<Record<string, Cell>>,
	fields: Readonly<Record<string, FieldSource>>,
	more: Partial<ImportMapping> = {}
) {
	const mapping = { fields, externalId: null, constants: {}, ...more };
	return mapRow({ line: 7, cells: new Map(Object.entries(cells)) }, mapping, LISTING_FIELDS);
}

test('columns are joined, and empty ones passed over', () => {
	const row = map(
		{ a: 'Gia công vỏ', b: '', c: ['nhôm', 'thép'] },
		{ title: { columns: ['a', 'b', 'c'] }, summary: { columns: ['a', 'c'] } }
	);
	expect(row.fields).toEqual({
		title: 'Gia công vỏ – nhôm, thép',
		summary: 'Gia công vỏ\n\nnhôm\nthép'
	});
	expect(row.notes).toEqual([]);
});

test('short text is lengthened only as far as needed, long text is cut, and both are noted', () => {
	const row = map(
		{ a: 'Vỏ', b: 'nhôm đúc', c: 'không dùng', d: 'chữ '.repeat(100) },
		{ title: { columns: ['a'], whenShort: ['b', 'c'] }, titleEn: { columns: ['d'] } }
	);
	expect(row.fields.title).toBe('Vỏ – nhôm đúc');
	expect(String(row.fields.titleEn).length).toBeLessThanOrEqual(120);
	expect(row.notes).toEqual([
		{ field: 'title', what: 'lengthened' },
		{ field: 'titleEn', what: 'cut' }
	]);
});

test('text that must not be cut stays too long, so that the row is refused', () => {
	const long = 'chữ '.repeat(100).trim();
	expect(map({ a: long }, { title: { columns: ['a'], whenLong: 'refuse' } }).fields.title).toBe(
		long
	);
});

test('values are renamed, left out or kept', () => {
	const values = { 'Cấp phép': 'licence', Khác: null };
	const cells = { a: 'cấp phép; KHÁC; testing; cấp phép' };
	const columns = ['a'];
	expect(map(cells, { partnershipTypes: { columns, values } }).fields.partnershipTypes).toEqual([
		'licence',
		'testing'
	]);
	const strict = { columns, values, otherwise: null };
	expect(map(cells, { partnershipTypes: strict }).fields.partnershipTypes).toEqual(['licence']);
});

test('numbers are read, and what is none is kept for the check to refuse', () => {
	const readiness = { columns: ['a'] };
	expect(map({ a: 'TRL 6' }, { readiness }).fields.readiness).toBe(6);
	expect(map({ a: 4 }, { readiness }).fields.readiness).toBe(4);
	expect(map({ a: 'cao' }, { readiness }).fields.readiness).toBe('cao');
	expect(map({ a: '' }, { readiness }).fields).toEqual({});
});

test('yes and no are read in both languages, and what is neither is kept for the check to refuse', () => {
	const read = (cell: string) =>
		map({ a: cell }, { splittable: { columns: ['a'] } }).fields['splittable'];
	expect(['Có', 'yes', 'X'].map(read)).toEqual([true, true, true]);
	expect(['không', 'No', '0'].map(read)).toEqual([false, false, false]);
	expect(read('maybe')).toBe('maybe');
	expect(read('')).toBeUndefined();
});

test('codes get their list', () => {
	const codes = { columns: ['a'], scheme: 'vsic-2007', split: ',' };
	expect(map({ a: '2592, 2511' }, { codes }).fields.codes).toEqual([
		{ scheme: 'vsic-2007', code: '2592' },
		{ scheme: 'vsic-2007', code: '2511' }
	]);
});

test('constants hold where the row says nothing', () => {
	const more = { constants: { readiness: 3 } };
	const readiness = { columns: ['a'] };
	expect(map({ a: null }, { readiness }, more).fields.readiness).toBe(3);
	expect(map({ a: 5 }, { readiness }, more).fields.readiness).toBe(5);
});

test('a row is named by its id, else by its line', () => {
	expect(map({ a: 'x-1' }, {}, { externalId: 'a' }).externalId).toBe('x-1');
	expect(map({ a: '' }, {}, { externalId: 'a' }).externalId).toBe('line:7');
	expect(map({}, {}).externalId).toBe('line:7');
});

test('columns are recognised by their names in both languages', () => {
	expect(suggestListingMapping(['Mã', 'Tiêu đề', 'Mô tả', 'TRL', 'Từ khoá'])).toEqual({
		externalId: 'Mã',
		constants: {},
		fields: {
			title: { columns: ['Tiêu đề'] },
			summary: { columns: ['Mô tả', 'Từ khoá'] },
			readiness: { columns: ['TRL'] }
		}
	});
	expect(
		suggestListingMapping(['id', 'title_vi', 'titleEn', 'description_vi', 'description_en'])
	).toEqual({
		externalId: 'id',
		constants: {},
		fields: {
			titleVi: { columns: ['title_vi'] },
			titleEn: { columns: ['titleEn'] },
			summaryVi: { columns: ['description_vi'] },
			summaryEn: { columns: ['description_en'] }
		}
	});
	expect(suggestOrganisationMapping(['Tên', 'Website']).fields).toEqual({
		name: { columns: ['Tên'] },
		website: { columns: ['Website'] }
	});
});

test('says of a file of listings whose each row is, where a column is called so', () => {
	const { fields } = suggestListingMapping(['title', 'Tổ chức', 'Loại tổ chức', 'company size']);
	expect(fields).toMatchObject({
		organisation: { columns: ['Tổ chức'] },
		organisationKind: { columns: ['Loại tổ chức'] }
	});
	expect(suggestListingMapping(['title', 'company size']).fields).not.toHaveProperty(
		'organisation'
	);
});
