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
	'membership_requested',
	'membership_accepted',
	'membership_refused',
	'interest_ended',
	'time_proposed',
	'time_confirmed',
	'time_called_off',
	'time_declined',
	'organisation_closed',
	'organisation_reopened',
	'conversation_ended'
])('there is a mail called %s in both languages', (template) => {
	const data = {
		code: '1',
		expiresAt: '2026-11-21T03:00:00Z',
		interestId: 'i',
		introductionId: 'i',
		listingId: 'l',
		lastDay: '2026-12-24',
		count: 3,
		startsAt: '2026-12-24T03:00:00Z',
		minutes: 45
	};
	const [vi, en] = ['vi', 'en'].map((locale) => writeMail({ template, data, locale }, sender));
	expect(vi?.subject).not.toBe(en?.subject);
	expect(vi?.text.length).toBeGreaterThan(40);
});

test.each(['interest_sent', 'interest_accepted', 'interest_ended', 'message', 'time_confirmed'])(
	'a mail called %s names who and what, with the title in the language of its reader',
	(template) => {
		const data = {
			organisation: 'Xưởng Minh',
			titles: { vi: 'Vỏ nhôm', en: 'Aluminium housings' },
			startsAt: '2026-12-24T03:00:00Z',
			minutes: 45
		};
		for (const [locale, title] of [
			['vi', 'Vỏ nhôm'],
			['en', 'Aluminium housings']
		] as const) {
			const { subject, text } = writeMail({ template, data, locale }, sender);
			expect(subject).toContain('Xưởng Minh');
			expect(subject + text).toContain(title);
		}
	}
);

test('who decides reads who asks for what, and who asked what came of it', () => {
	const data = { person: 'Lan', organisation: 'Xưởng Minh', organisationId: 'o', slug: 'minh' };
	const write = (template: string) => writeMail({ template, data, locale: 'en' }, sender);
	expect(write('membership_requested').subject).toBe('Lan asks to join Xưởng Minh');
	expect(write('membership_accepted').text).toContain('/organisation?of=o');
	expect(write('membership_refused').text).toContain('/organisations/minh');
});

test('a template nobody has written is a mistake of ours', () => {
	expect(() => writeMail({ template: 'nothing', data: {}, locale: 'vi' }, sender)).toThrow(
		'nothing'
	);
});

test.each([
	'listing_expired',
	'listing_expiring',
	'interest_declined',
	'interest_withdrawn',
	'interest_lapsed',
	'interest_reminder',
	'time_proposed',
	'time_declined',
	'conversation_ended'
])('a mail called %s names the listing', (template) => {
	const titles = { vi: 'Vỏ nhôm', en: 'Aluminium housings' };
	const data = { organisation: 'Xưởng Minh', titles, lastDay: '2026-12-24', listingId: 'l' };
	for (const [locale, title] of [
		['vi', 'Vỏ nhôm'],
		['en', 'Aluminium housings']
	] as const) {
		const { subject, text } = writeMail({ template, data, locale }, sender);
		expect(subject + text).toContain(title);
	}
});

test.each(['listings_expired', 'listings_expiring', 'membership_requested', 'organisation_closed'])(
	'a mail called %s names the organisation, also to whoever has several',
	(template) => {
		const data = { organisation: 'Xưởng Minh', organisationId: 'o', person: 'Lan', count: 3 };
		for (const locale of ['vi', 'en']) {
			expect(writeMail({ template, data, locale }, sender).subject).toContain('Xưởng Minh');
		}
	}
);

test('a request to join leads an owner to the organisation it is about, and an officer to what the region decides', () => {
	const write = (data: Readonly<Record<string, unknown>>) =>
		writeMail({ template: 'membership_requested', data, locale: 'vi' }, sender).url;
	expect(write({ organisationId: 'o' })).toBe('https://region.example/organisation/members?of=o');
	expect(write({ organisationId: 'o', answeredBy: 'region' })).toBe(
		'https://region.example/organisation/members'
	);
});
