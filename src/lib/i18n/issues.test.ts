import { expect, test } from 'vitest';
import { z } from 'zod';
import { newPasswordForm, signUpForm } from '#lib/schemas/access/account.ts';
import { listingInput } from '#lib/schemas/listing/listing.ts';
import { describeIssue } from './issues.ts';
import type { Locale } from './locale.ts';

function told(schema: z.ZodType, input: unknown, locale: Locale): string[] {
	const parsed = schema.safeParse(input, { reportInput: true });
	return (parsed.error?.issues ?? []).map(describeIssue(locale));
}

const listing = { kind: 'need', title: 'Cần gia công vỏ nhôm', summary: 'x'.repeat(60) };

test('says what is missing, too short or too long, in the language of the reader', () => {
	expect(told(listingInput, { ...listing, title: '' }, 'vi')).toEqual(['Hãy điền tiêu đề.']);
	expect(told(listingInput, { ...listing, title: 'CNC' }, 'vi')).toEqual([
		'Tiêu đề cần ít nhất 8 ký tự.'
	]);
	expect(told(listingInput, { ...listing, summary: 'x'.repeat(4001) }, 'en')).toEqual([
		'Description takes at most 4,000 characters.'
	]);
	expect(told(listingInput, { title: listing.title, summary: listing.summary }, 'vi')).toEqual([
		'Hãy điền loại.'
	]);
});

test('says which numbers and choices would be right', () => {
	expect(told(listingInput, { ...listing, readiness: 12 }, 'vi')).toEqual([
		'Mức sẵn sàng (TRL) lớn nhất là 9.'
	]);
	expect(told(listingInput, { ...listing, readiness: 2.5 }, 'en')).toEqual([
		'Readiness (TRL) needs a whole number.'
	]);
	expect(told(listingInput, { ...listing, subject: 'gold' }, 'en')).toEqual([
		'Please choose from the list: subject.'
	]);
	expect(told(listingInput, { ...listing, availableFrom: '2026-02-30' }, 'vi')).toEqual([
		'Ngày bắt đầu cần là một ngày có thật.'
	]);
});

test('says which of two bounds lies wrong, and to which other', () => {
	const dates = { availableFrom: '2026-12-02', availableUntil: '2026-12-01' };
	expect(told(listingInput, { ...listing, ...dates }, 'vi')).toEqual([
		'Ngày kết thúc không thể đứng trước ngày bắt đầu.'
	]);
	expect(told(listingInput, { ...listing, quantityMin: 5, quantityMax: 2 }, 'en')).toEqual([
		'Largest quantity cannot be less than: smallest quantity.'
	]);
});

test('says that a text holds what nobody can read', () => {
	expect(told(listingInput, { ...listing, title: 'Cần gia công\u0000 vỏ' }, 'vi')).toEqual([
		'Tiêu đề có ký tự không đọc được. Hãy gõ lại thay vì dán.'
	]);
});

test('speaks of accounts by the codes of their schemas', () => {
	const account = { name: 'Lan', email: 'lan', password: null };
	expect(told(signUpForm, account, 'vi')).toEqual([
		'Địa chỉ email này chưa đúng, ví dụ: ten@congty.vn.'
	]);
	expect(told(newPasswordForm, { password: 'ngắn' }, 'en')[0]).toMatch(
		/^Password needs at least \d+ characters\.$/
	);
	expect(told(signUpForm, { ...account, email: 'lan@a.vn', password: 'ngắn' }, 'en')[0]).toMatch(
		/^Password needs at least \d+ characters\.$/
	);
});

test('has a sentence for whatever a schema may say', () => {
	const odd = z.strictObject({
		email: z.email(),
		website: z.url(),
		id: z.uuid(),
		many: z.array(z.string()).min(2).max(3),
		amount: z.number(),
		either: z.union([z.number(), z.boolean()])
	});
	const input = { email: 'x', website: 'x', id: 'x', many: [], amount: 'x', either: 'x', more: 1 };
	for (const locale of ['vi', 'en'] as const) {
		for (const sentence of told(odd, input, locale)) expect(sentence).toMatch(/^\p{Lu}.+\.$/u);
	}
	expect(told(odd, input, 'vi')).toHaveLength(7);
});
