import { expect, test } from '@playwright/test';
import { acceptInterest, askAbout } from '../support/interests.ts';
import { listingFields } from '../support/listing-form.ts';
import { listingBody, storeListing } from '../support/listings.ts';
import { newOwner, organisationForm } from '../support/organisations.ts';
import { bearerOf } from '../support/people.ts';
import { Visitor } from '../support/visitor.ts';

/** Marks in an order that has to be put right, as many as a field may carry. */
const PILE = `a${'\u0345\u0301\u0323\u0334'.repeat(12_000)}`;
/** The same, with something between them that is taken away when text is pasted. */
const HIDDEN_PILE = `a${'\u0345\u0301\u0323\u0334\u200b'.repeat(9_900)}`;
const ABOVE_INT = String(2 ** 31);

/** Two owners in a conversation about a listing of one of them. */
async function inConversation() {
	const [lan, minh] = [await newOwner(), await newOwner()];
	const listing = await storeListing(lan.person, lan.organisation);
	const interest = await askAbout(minh.person, listing, minh.organisation);
	return { lan, minh, listing, conversation: await acceptInterest(lan.person, interest) };
}

test('a pile of marks in any field costs nobody a second', async () => {
	const posts = [
		['/sign-in?/password', { email: 'a@people.example', password: PILE }],
		['/sign-in?/password', { email: PILE, password: 'x' }],
		['/sign-in?/code', { email: HIDDEN_PILE }],
		['/sign-up', { name: HIDDEN_PILE, email: 'a@people.example' }],
		['/listings/new?/understand', { title: HIDDEN_PILE }],
		['/listings/new?/understand', { budgetMaxVnd: PILE }]
	] as const;
	for (const [path, fields] of posts) {
		const answer = await new Visitor().post(path, fields);
		expect([path, answer.status < 500, answer.tookMs < 1_000]).toEqual([path, true, true]);
	}
	const asked = { kind: 'need', title: 'a'.repeat(20), summary: HIDDEN_PILE };
	const answer = await new Visitor().postJson('/api/v1/matches', asked);
	expect([answer.status, answer.tookMs < 1_000]).toEqual([422, true]);
});

test('what the database would refuse is refused before it, in words', async () => {
	const { person, organisation } = await newOwner();
	const values = {
		'marks that come together once what stood between them is gone': {
			title: `Cần gia công a${'\u0301\u0302\u0303\u0304\u0305\u200b'.repeat(4)}`
		},
		'a sign that is in no name': { title: 'Cần gia công \u{1d159} chi tiết' },
		'a day of the year 0': { availableFrom: '0000-01-01' }
	};
	for (const [what, fields] of Object.entries(values)) {
		const byApi = await person.postJson(
			'/api/v1/listings',
			listingBody(organisation, fields),
			bearerOf(person)
		);
		expect([what, byApi.status]).toEqual([what, 422]);
		const byForm = await person.post(
			'/listings/new?/publish',
			listingFields({ organisationId: organisation, ...fields })
		);
		expect([what, byForm.status]).toEqual([what, 422]);
	}
});

test('a meeting in the year 9999 is refused in words, and keeps its time', async () => {
	const { minh, conversation } = await inConversation();
	const answer = await minh.person.post(`/conversations/${conversation}?/propose`, {
		time: '9999-12-31T23:59'
	});
	expect(answer.status).toBe(409);
	expect(answer.text).toContain('Giờ này còn hơn hai năm nữa.');
	expect(answer.text).toContain('9999-12-31T23:59');
});

test('a version beyond all counting is refused, not looked up', async () => {
	const { lan, listing, conversation } = await inConversation();
	const seenVersion = ABOVE_INT;
	const posts = [
		[`/conversations/${conversation}?/plan`, { goal: 'Thử', seenVersion }],
		[`/organisation/edit?of=${lan.organisation}`, organisationForm({ seenVersion })],
		[`/listings/${listing}/edit?/save`, listingFields({ seenVersion })]
	] as const;
	for (const [path, fields] of posts) {
		const { status } = await lan.person.post(path, fields);
		expect([path, status >= 400 && status < 500]).toEqual([path, true]);
	}
});
