import { expect, test } from 'vitest';
import { z } from 'zod';
import { listingInput } from '#lib/schemas/listing/listing.ts';
import { parseForm } from './form.ts';

function formOf(...entries: readonly (readonly [string, string])[]): FormData {
	const form = new FormData();
	for (const [name, value] of entries) form.append(name, value);
	return form;
}

const byCode = (issue: { readonly code: string }) => issue.code;

function read<Data>(schema: z.ZodType<Data>, ...entries: readonly (readonly [string, string])[]) {
	const parsed = parseForm(formOf(...entries), schema, byCode);
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.form));
	return parsed.data;
}

function refused(schema: z.ZodType, ...entries: readonly (readonly [string, string])[]) {
	const parsed = parseForm(formOf(...entries), schema, byCode);
	if (parsed.ok) throw new Error('The form was accepted.');
	return parsed.form;
}

const NEED = [
	['kind', 'need'],
	['title', 'Gia công vỏ nhôm'],
	['summary', 'Cần gia công vỏ nhôm theo lô năm trăm chiếc mỗi tháng.']
] as const;

test('an empty field is not said', () => {
	const listing = read(listingInput, ...NEED, ['readiness', ''], ['placeCode', ' '.trim()]);
	expect(listing).toMatchObject({ readiness: null, placeCode: null, codes: [] });
});

test('where only null may stand, an empty field is null', () => {
	expect(read(z.object({ until: z.iso.date().nullable() }), ['until', ''])).toEqual({
		until: null
	});
});

test('numbered names become a list in the order of their numbers, and gaps close', () => {
	const listing = read(
		listingInput,
		...NEED,
		['codes.10.scheme', 'vsic-2018'],
		['codes.10.code', '2592'],
		['codes.2.scheme', 'vsic-2018'],
		['codes.2.code', '2599'],
		['codes.3.scheme', ''],
		['codes.3.code', '']
	);
	expect(listing.codes.map(({ code }) => code)).toEqual(['2599', '2592']);
});

test('a name posted several times becomes a list, and texts may have commas between them', () => {
	const listing = read(
		listingInput,
		...NEED,
		['partnerSpheres', 'industry'],
		['partnerSpheres', 'university'],
		['certifications', 'ISO 9001, ISO 13485,']
	);
	expect(listing.partnerSpheres).toEqual(['industry', 'university']);
	expect(listing.certifications).toEqual(['ISO 9001', 'ISO 13485']);
});

test('an object of which nothing is said is not said, and half an object is wrong at its other half', () => {
	expect(
		read(listingInput, ...NEED, ['translation.title', ''], ['translation.summary', '']).translation
	).toBeNull();
	const { errors } = refused(listingInput, ...NEED, ['translation.title', 'Aluminium housing']);
	expect(Object.keys(errors)).toEqual(['translation.summary']);
});

test('whole numbers may be grouped, others may have a comma', () => {
	const listing = read(
		listingInput,
		...NEED,
		['budgetMinVnd', '1.500.000'],
		['budgetMaxVnd', '2 000 000'],
		['quantityMin', '1,5']
	);
	expect(listing).toMatchObject({
		budgetMinVnd: 1_500_000,
		budgetMaxVnd: 2_000_000,
		quantityMin: 1.5
	});
});

test('what is no number is refused at its field and stays as typed', () => {
	const form = refused(listingInput, ...NEED, ['readiness', 'khá cao']);
	expect(form.errors).toEqual({ readiness: 'invalid_type' });
	expect(form.values.readiness).toBe('khá cao');
});

test('boxes: ticked is true, missing is false, and a hidden false before a tick gives way', () => {
	const schema = z.object({ agree: z.boolean() });
	expect(read(schema, ['agree', 'on'])).toEqual({ agree: true });
	expect(read(schema)).toEqual({ agree: false });
	expect(read(schema, ['agree', 'false'], ['agree', 'true'])).toEqual({ agree: true });
	expect(read(z.object({ terms: z.literal(true) }), ['terms', 'on'])).toEqual({ terms: true });
});

test('a form of several kinds is read by what tells them apart', () => {
	const schema = z.discriminatedUnion('how', [
		z.object({ how: z.literal('code'), code: z.string() }),
		z.object({ how: z.literal('password'), tries: z.int() })
	]);
	expect(read(schema, ['how', 'password'], ['tries', '2'])).toEqual({ how: 'password', tries: 2 });
});

test('an error of one item of a repeated name is shown at that name', () => {
	const { errors } = refused(listingInput, ...NEED, ['partnerKinds', 'sme'], ['partnerKinds', 'x']);
	expect(Object.keys(errors)).toEqual(['partnerKinds']);
});

test('passwords never go back, and neither do names no field has', () => {
	const schema = z.object({ email: z.email(), password: z.string().min(12) });
	const form = refused(
		schema,
		['email', 'x'],
		['password', 'short'],
		['__proto__', 'x'],
		['constructor', 'y']
	);
	expect(form.values).toEqual({ email: 'x', constructor: 'y' });
	expect(form.errors).toEqual({ email: 'invalid_format', password: 'too_small' });
});

test('an empty form says what is missing in every required field', () => {
	expect(Object.keys(refused(listingInput).errors).sort()).toEqual(['kind', 'summary', 'title']);
});

test('unknown names are left aside', () => {
	expect(read(z.strictObject({ a: z.string() }), ['a', '1'], ['save', 'now'])).toEqual({ a: '1' });
});

test('no form of thirty thousand fields keeps anybody waiting', () => {
	const fields = Array.from({ length: 30_000 }, (_, at) => [`codes.${at}.scheme`, 'a'] as const);
	const form = refused(listingInput, ...fields);
	expect(Object.keys(form.values)).toHaveLength(30_000);
}, 2_000);
