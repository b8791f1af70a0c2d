import { expect, test } from 'vitest';
import { writeMail } from './mails.ts';

const sender = {
	origin: 'https://region.example',
	regionName: (locale: string) => (locale === 'vi' ? 'Bình Dương' : 'Binh Duong')
};

test('a code stands in the subject and in the text, in the language of its reader', () => {
	const data = { code: '482913', expiresAt: '2026-11-21T03:00:00Z' };
	const vi = writeMail({ template: 'sign_in_code', data, locale: 'vi' }, sender);
	const en = writeMail({ template: 'sign_in_code', data, locale: 'en' }, sender);
	expect(vi.subject).toContain('482913');
	expect(vi.text).toContain('10:00');
	expect(vi.text).toContain('Trihelix Bình Dương');
	expect(en.text).toContain('Your code is 482913');
});

test('a mail about an interest leads to it', () => {
	const data = { interestId: 'abc', listingId: 'def' };
	const mail = writeMail({ template: 'interest_sent', data, locale: 'en' }, sender);
	expect(mail.text).toContain('https://region.example/interests/abc');
});

test.each([
	'sign_up_code',
	'recovery_code',
	'address_already_registered',
	'password_changed',
	'listing_expired',
	'listings_expired',
	'listing_expiring',
	'listings_expiring',
	'interest_accepted',
	'interest_declined',
	'interest_withdrawn',
	'interest_lapsed',
	'interest_reminder',
	'message',
	'membership_requested'
])('there is a mail called %s in both languages', (template) => {
	const data = {
		code: '1',
		expiresAt: '2026-11-21T03:00:00Z',
		interestId: 'i',
		introductionId: 'i',
		listingId: 'l',
		lastDay: '2026-12-24',
		count: 3
	};
	const [vi, en] = ['vi', 'en'].map((locale) => writeMail({ template, data, locale }, sender));
	expect(vi?.subject).not.toBe(en?.subject);
	expect(vi?.text.length).toBeGreaterThan(40);
});

test('a template nobody has written is a mistake of ours', () => {
	expect(() => writeMail({ template: 'nothing', data: {}, locale: 'vi' }, sender)).toThrow(
		'nothing'
	);
});
