import { expect, test } from '@playwright/test';
import { locationOf } from '../support/answer.ts';
import { recordsOf } from '../support/audit.ts';
import { askAbout } from '../support/interests.ts';
import { listingFields, versionOf } from '../support/listing-form.ts';
import { storeListing } from '../support/listings.ts';
import { letJoin, newOwner } from '../support/organisations.ts';
import { newPerson, signInAs } from '../support/people.ts';

const PASSWORD = 'mot mat khau rat dai 2026';
const ROUNDS = 4;

async function pair() {
	return { asked: await newOwner({ password: PASSWORD }), asking: await newOwner() };
}

function statusesOf(answers: readonly { readonly status: number }[]): readonly number[] {
	return answers.map(({ status }) => status).sort();
}

test('an interest accepted twice at once opens one conversation', async () => {
	const { asked, asking } = await pair();
	const elsewhere = await signInAs(asked.person.email, PASSWORD);
	for (let round = 0; round < ROUNDS; round += 1) {
		const listing = await storeListing(asked.person, asked.organisation);
		const interest = await askAbout(asking.person, listing, asking.organisation);
		const answers = await Promise.all(
			[asked.person, elsewhere, asked.person, elsewhere].map((person) =>
				person.post(`/interests/${interest}?/accept`, {})
			)
		);
		const led = answers.filter(({ status }) => status === 303).map(locationOf);
		expect(led.length).toBeGreaterThanOrEqual(1);
		expect(new Set(led).size).toBe(1);
		expect(answers.every(({ status }) => status === 303 || status === 409)).toBe(true);
		const accepted = (await recordsOf(asked.person, interest)).filter((one) =>
			one.includes('accepted')
		);
		expect(accepted).toHaveLength(1);
	}
});

test('of accepting and withdrawing at once, one wins and the other hears of it', async () => {
	const { asked, asking } = await pair();
	for (let round = 0; round < ROUNDS; round += 1) {
		const listing = await storeListing(asked.person, asked.organisation);
		const interest = await askAbout(asking.person, listing, asking.organisation);
		const accept = () => asked.person.post(`/interests/${interest}?/accept`, {});
		const withdraw = () => asking.person.post(`/interests/${interest}?/withdraw`, {});
		// Whoever is sent first usually wins, so each is sent first in turn.
		const order = round % 2 === 0 ? [accept, withdraw] : [withdraw, accept];
		const answers = await Promise.all(order.map((act) => act()));
		expect(statusesOf(answers)).toEqual([303, 409]);
		// Each side reads what it did itself: an acceptance stands in one's records, a withdrawal in the other's.
		const records = [
			...(await recordsOf(asked.person, interest)),
			...(await recordsOf(asking.person, interest))
		];
		const ends = records.filter((one) => /accepted|withdrawn/.test(one));
		expect(ends).toHaveLength(1);
		const isAccepted = answers[order.indexOf(accept)]!.status === 303;
		expect(ends[0]).toContain(isAccepted ? 'accepted' : 'withdrawn');
	}
});

test('of accepting and declining at once, one wins and the other hears of it', async () => {
	const { asked, asking } = await pair();
	const listing = await storeListing(asked.person, asked.organisation);
	const interest = await askAbout(asking.person, listing, asking.organisation);
	const answers = await Promise.all([
		asked.person.post(`/interests/${interest}?/accept`, {}),
		asked.person.post(`/interests/${interest}?/decline`, { reason: 'other' })
	]);
	expect(statusesOf(answers)).toEqual([303, 409]);
});

test('of two moves of a listing at once, one wins and the other hears of it', async () => {
	const { asked } = await pair();
	for (let round = 0; round < ROUNDS; round += 1) {
		const listing = await storeListing(asked.person, asked.organisation);
		const answers = await Promise.all([
			asked.person.post(`/listings/${listing}/edit?/fulfil`, {}),
			asked.person.post(`/listings/${listing}/edit?/withdraw`, {})
		]);
		expect(statusesOf(answers)).toEqual([303, 409]);
		const moves = (await recordsOf(asked.person, listing)).filter((one) =>
			/"to": ?"(fulfilled|withdrawn)"/.test(one)
		);
		expect(moves).toHaveLength(1);
	}
});

test('of two changes of the same version, one wins and the other keeps what was typed', async () => {
	const { asked } = await pair();
	const listing = await storeListing(asked.person, asked.organisation);
	const seenVersion = await versionOf(asked.person, listing);
	const answers = await Promise.all(
		['Cần phay chi tiết một', 'Cần phay chi tiết hai'].map((title) =>
			asked.person.post(`/listings/${listing}/edit?/save`, listingFields({ title, seenVersion }))
		)
	);
	expect(statusesOf(answers)).toEqual([303, 409]);
	const lost = answers.findIndex(({ status }) => status === 409);
	expect(answers[lost]?.text).toContain(['Cần phay chi tiết một', 'Cần phay chi tiết hai'][lost]);
});

test('two owners who leave at once leave one owner behind', async () => {
	const { asked } = await pair();
	const second = await newPerson();
	await letJoin(asked.person, second, 'owner');
	const answers = await Promise.all(
		[asked.person, second].map((person) => person.post('/organisation?/leave', {}))
	);
	expect(statusesOf(answers)).toEqual([303, 409]);
});
