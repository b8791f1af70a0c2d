import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { faceOf, jsonOf, type Answer } from '../support/answer.ts';
import { storeListing } from '../support/listings.ts';
import { newOwner, organisationForm } from '../support/organisations.ts';
import { newPerson, type SignedUp } from '../support/people.ts';
import { Visitor } from '../support/visitor.ts';

test.setTimeout(90_000);

/** Words that nobody else uses, so that the two find each other first, and a sentence of the same length without any. */
const WORDS = ['Xilanh', 'Gangcau', 'Roto'];
const UNLIKE =
	'Zqkwy vfplm xthrg bnjkd wqzpl kgfhd mnbvc lkjhg poiuy trewq asdfg zxcvb qazws xedcr.';

interface Side {
	readonly person: SignedUp;
	readonly organisation: string;
	readonly name: string;
}

async function newSide(name: string): Promise<Side> {
	const full = `${name} ${randomUUID().slice(0, 8)}`;
	const person = await newPerson();
	const founded = await person.post('/organisation/new', organisationForm({ name: full }));
	expect(founded.status).toBe(303);
	const of = /\?of=([0-9a-f-]{36})/.exec((await person.get('/organisation')).text)?.[1];
	return { person, organisation: of!, name: full };
}

test('a declared conflict shows nowhere: the pair is as one with nothing in common, in every list', async () => {
	const mark = randomUUID().slice(0, 8);
	const asks = await newSide('Bên hỏi');
	const offers = await newSide('Bên có');
	const third = await newSide('Bên lạ');
	const stranger = await newOwner();
	const said = WORDS.map((word) => `${word}${mark}`).join(' ');
	const text = (what: string) =>
		`${what} ${said}, giao hàng mỗi tháng, có bản vẽ kỹ thuật kèm theo.`;
	const need = await storeListing(asks.person, asks.organisation, {
		title: `Cần ${said}`,
		summary: text('Chúng tôi cần')
	});
	const offer = await storeListing(offers.person, offers.organisation, {
		kind: 'offer',
		title: `Có ${said}`,
		summary: text('Chúng tôi có')
	});
	const unlike = await storeListing(third.person, third.organisation, {
		kind: 'offer',
		title: `Zqkwy vfplm ${mark}x`,
		summary: UNLIKE
	});
	const other = WORDS.map((word) => `Khac${word}${mark}`).join(' ');
	await storeListing(asks.person, asks.organisation, {
		kind: 'offer',
		title: `Có ${other}`,
		summary: `Chúng tôi có ${other}, giao hàng mỗi tháng, có bản vẽ kỹ thuật kèm theo.`
	});
	const askTeams = () =>
		new Visitor().postJson('/api/v1/consortia', {
			capabilities: [said, other].map((words) => ({ text: words, strength: 'good' }))
		});
	expect(jsonOf(await askTeams())).toMatchObject({ outcome: 'teams' });
	const readers = [new Visitor(), offers.person, stranger.person];
	const listsOf = async (reader: Visitor) => ({
		ofNeed: await reader.get(`/listings/${need}/matches`),
		ofOffer: await reader.get(`/listings/${offer}/matches`)
	});
	const shows = (answer: Answer, side: Side, listing: string) =>
		answer.text.includes(side.name) || answer.text.includes(`/listings/${listing}"`);

	const before = await listsOf(new Visitor());
	expect(shows(before.ofNeed, offers, offer)).toBe(true);
	expect(shows(before.ofOffer, asks, need)).toBe(true);

	const declared = await asks.person.post(
		`/organisation/conflicts?of=${asks.organisation}&/declare`,
		{ name: offers.name, kind: 'competition' }
	);
	expect(declared.status).toBe(303);
	await expect(async () => {
		expect(shows((await listsOf(new Visitor())).ofNeed, offers, offer)).toBe(false);
	}).toPass();

	for (const reader of readers) {
		const { ofNeed, ofOffer } = await listsOf(reader);
		expect([ofNeed.status, ofOffer.status]).toEqual([200, 200]);
		expect(shows(ofNeed, offers, offer)).toBe(false);
		// Their own name stands on the page of their own listing.
		expect(shows(ofOffer, asks, need)).toBe(false);

		const apart = await reader.get(`/listings/${need}/matches?with=${offer}`);
		const nothing = await reader.get(`/listings/${need}/matches?with=${unlike}`);
		expect(apart.status).toBe(200);
		const face = (answer: Answer, listing: { title: string; side: Side }) =>
			faceOf(answer)
				.replaceAll(listing.title, 'TITLE')
				.replaceAll(listing.side.name, 'NAME')
				.replaceAll(slugIn(answer, listing.side), 'SLUG')
				.replaceAll(/lang="(vi|en)"/g, 'lang')
				.replaceAll(/"language":"(vi|en)"/g, 'language')
				.replaceAll(/language:"(vi|en)"/g, 'language')
				.replaceAll(/<script[^]*?<\/script>/g, '');
		expect(face(apart, { title: `Có ${said}`, side: offers })).toBe(
			face(nothing, { title: `Zqkwy vfplm ${mark}x`, side: third })
		);
		expect(apart.text).not.toMatch(/xung đột/i);
	}

	// One team would need both: it is as if one of the two were not there.
	const answer = await askTeams();
	expect(answer.text).not.toMatch(/conflict|undecided|blocked/);
	expect(jsonOf(answer)).toMatchObject({ outcome: 'missing_roles' });

	// Those who declared it are told why.
	const told = await asks.person.get(`/listings/${need}/matches?with=${offer}`);
	expect(told.status).toBe(200);
	expect(told.text).toMatch(/xung đột/i);
	const best = jsonOf<{ matches: unknown[] }>(
		await new Visitor().postJson('/api/v1/matches', {
			kind: 'need',
			title: said,
			summary: text('Cần')
		})
	);
	expect(best.matches.length).toBeGreaterThan(0);
});

function slugIn({ text }: Answer, side: Side): string {
	return (
		/\/organisations\/([a-z0-9-]+)/.exec(text.slice(text.indexOf(side.name) - 400))?.[1] ??
		side.name
	);
}
