import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftProfile } from '../draft-profile.ts';
import { createMatchIndex } from '../index/match-index.ts';
import type { ListingProfile } from '../listing-profile.ts';
import { matchListing } from '../match-listing.ts';
import { byScore, orderWithVariety } from './list-order.ts';
import { titleLikeness } from './title-likeness.ts';

const now = new Date('2026-11-22T00:00:00Z');
const WORDS = 'aluminium housing sensor milling anodized series motor cloud water membrane'.split(
	' '
);

function offer(
	id: string,
	owner: string | null,
	title: string,
	rest: Partial<ListingProfile> = {}
) {
	const organisation = owner && { id: owner, name: owner, sphere: null, kind: null };
	return draftProfile({
		id,
		kind: 'offer',
		texts: [{ language: 'en', title, summary: '' }],
		organisation: organisation ? { ...organisation, verification: null } : null,
		...rest
	});
}

const phrase = fc
	.array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 5 })
	.map((words) => words.join(' '));
const market = fc
	.array(fc.tuple(fc.nat(3), phrase), { minLength: 1, maxLength: 25 })
	.map((all) =>
		all.map(([owner, title], at) => offer(`o${at}`, owner ? `w${owner}` : null, title))
	);

function indexOf(profiles: readonly ListingProfile[]) {
	const index = createMatchIndex();
	for (const profile of profiles) index.put(profile);
	return index;
}

describe('titleLikeness', () => {
	it('is the share of words in common, marks and case aside, within one language', () => {
		const vi = (title: string) => [{ language: 'vi', title, summary: '' }] as const;
		expect(titleLikeness(vi('Gia công CNC'), vi('gia cong cnc'))).toBe(1);
		expect(titleLikeness(vi('Gia công CNC'), vi('gia công nhôm'))).toBe(0.5);
		const en = [{ language: 'en', title: 'Gia công CNC', summary: '' }] as const;
		expect(titleLikeness(vi('Gia công CNC'), en)).toBe(0);
		expect(titleLikeness(vi(''), vi(''))).toBe(0);
	});
});

describe('orderWithVariety', () => {
	it('is the order of scores where nobody has more than two and nothing is listed twice', () => {
		const listings = [offer('a', 'w', 'one thing'), offer('b', 'w', 'quite another')];
		expect(orderWithVariety(listings)).toBe(byScore);
	});

	it('lets others before the third of one organisation', () => {
		const listings = ['milling', 'turning', 'casting', 'payroll'].map((title, at) =>
			offer(title, at < 3 ? 'w' : 'other', title)
		);
		const entries = listings.map((listing, at) => ({ listing, score: 0.5 - at / 10 }));
		const order = orderWithVariety(listings)
			.order(entries)
			.map(({ listing }) => listing.id);
		expect(order).toEqual(['milling', 'turning', 'payroll', 'casting']);
	});

	it('does not put the same thing twice in a row where something else is about as good', () => {
		const listings = [
			offer('first', 'a', 'Milling of aluminium housings'),
			offer('again', 'b', 'milling of Aluminium Housings'),
			offer('other', 'c', 'Casting'),
			offer('far', 'd', 'Payroll')
		];
		const entries = [0.4, 0.39, 0.33, 0.2].map((score, at) => ({ listing: listings[at]!, score }));
		const order = orderWithVariety(listings)
			.order(entries)
			.map(({ listing }) => listing.id);
		expect(order).toEqual(['first', 'other', 'again', 'far']);
	});
});

describe('a list with variety', () => {
	const need = draftProfile({
		id: 'n',
		kind: 'need',
		readiness: 7,
		texts: [{ language: 'en', title: 'Aluminium housing', summary: 'milling, anodized, series' }]
	});

	it('holds the entries of the plain list with their scores, when nothing is cut off', () => {
		fc.assert(
			fc.property(market, (offers) => {
				const index = indexOf(offers);
				const scores = (variedAmong?: number) =>
					new Map(
						matchListing(index, need, {
							now,
							limit: 40,
							...(variedAmong === undefined ? {} : { variedAmong })
						}).matches.map(({ listing, score }) => [listing.id, score])
					);
				const [plain, varied] = [scores(), scores(40)];
				expect(new Map([...varied].sort())).toEqual(new Map([...plain].sort()));
			}),
			{ numRuns: 50 }
		);
	});

	it('gives nobody a third place while another waits', () => {
		fc.assert(
			fc.property(market, fc.integer({ min: 1, max: 6 }), (offers, limit) => {
				const index = indexOf(offers);
				const all = matchListing(index, need, { now, limit: 40, variedAmong: 40 }).matches;
				const shown = matchListing(index, need, { now, limit, variedAmong: 40 }).matches;
				expect(shown.map(({ listing }) => listing.id)).toEqual(
					all.slice(0, limit).map(({ listing }) => listing.id)
				);
				const countOf = (list: typeof all, id: string) =>
					list.filter(({ listing }) => listing.organisation?.id === id).length;
				const owners = shown.flatMap(({ listing }) => listing.organisation?.id ?? []);
				if (!owners.some((id) => countOf(shown, id) > 2)) return;
				const waiting = all.slice(limit).map(({ listing }) => listing.organisation);
				expect(waiting.every((owner) => owner !== null && countOf(shown, owner.id) >= 2)).toBe(
					true
				);
			}),
			{ numRuns: 50 }
		);
	});

	it('tells the place an edit leads to as the place it then has', () => {
		fc.assert(
			fc.property(market, (offers) => {
				const options = { now, limit: 40, variedAmong: 40 };
				const sized = { quantityMin: 50, quantityMax: 500, quantityUnit: 'piece' };
				const asked = { ...need, ...sized };
				const graded = offers.map((one, at) => (at % 2 ? one : { ...one, ...sized }));
				const { matches } = matchListing(indexOf(graded), asked, options);
				matches.forEach(({ listing, changes }, at) => {
					for (const { edit, rank, rankGain } of changes) {
						expect(rank! + rankGain!).toBe(at + 1);
						if (edit.code !== 'say_quantity' || edit.side !== 'offer') continue;
						const edited = { ...listing, ...sized };
						const index = indexOf(graded.map((one) => (one.id === edited.id ? edited : one)));
						const after = matchListing(index, asked, options).matches;
						const scoreAt = after.find((one) => one.listing.id === edited.id)!.score;
						// Where another scores the same, either may stand first.
						if (after.filter(({ score }) => score === scoreAt).length > 1) continue;
						expect(after.findIndex((one) => one.listing.id === edited.id) + 1).toBe(rank);
					}
				});
			}),
			{ numRuns: 50 }
		);
	});
});
