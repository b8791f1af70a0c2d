import { describe, expect, test } from 'vitest';
import { draftProfile } from '../draft-profile.ts';
import { createMatchIndex } from '../index/match-index.ts';
import type { ListingProfile } from '../listing-profile.ts';
import { rankParties } from './rank-parties.ts';

function organisation(id: string) {
	return { id, name: id, sphere: null, kind: null, verification: null };
}

function said(id: string, party: string | null, title: string): ListingProfile {
	return draftProfile({
		id,
		kind: 'offer',
		organisation: party === null ? null : organisation(party),
		texts: [{ language: 'en', title, summary: '' }]
	});
}

const PIECES = [
	said('1', 'mill', 'Membranes for textile wastewater'),
	said('2', 'mill', 'Sludge drying'),
	said('3', 'college', 'Courses on wastewater'),
	said('4', 'college', 'Courses on textile design'),
	said('5', 'college', 'Courses on accounting'),
	said('6', null, 'Membranes for textile wastewater'),
	said('7', 'asker', 'Membranes for textile wastewater')
];
const NEED = draftProfile({
	id: 'need',
	kind: 'need',
	organisation: organisation('asker'),
	texts: [{ language: 'en', title: 'Membranes for textile wastewater', summary: '' }]
});

function rank(pieces: readonly ListingProfile[], activity = new Map<string, number>()) {
	const index = createMatchIndex();
	for (const piece of pieces) index.put(piece);
	return rankParties(index, NEED, { activity });
}

describe('rankParties', () => {
	test('puts the party with the best piece first and says which pieces it went by', () => {
		const ranked = rank(PIECES);
		expect(ranked.map(({ party }) => party.id)).toEqual(['mill', 'college']);
		expect(ranked.map(({ evidence }) => evidence.map(({ piece }) => piece.id))).toEqual([
			['1'],
			['3', '4']
		]);
	});

	test('does not mind what else a party does', () => {
		const busy = Array.from({ length: 30 }, (_, at) =>
			said(`b${at}`, 'mill', 'Catering for fairs')
		);
		expect(rank([...PIECES, ...busy])[0]?.party.id).toBe('mill');
	});

	test('passes over the asking party and pieces of nobody', () => {
		const parties = rank(PIECES).map(({ party }) => party.id);
		expect(parties).not.toContain('asker');
		expect(parties).toHaveLength(2);
	});

	test('of two parties with the same piece prefers the busier one, then the smaller id', () => {
		const twins = [said('a', 'one', 'Membranes'), said('b', 'two', 'Membranes')];
		expect(rank(twins).map(({ party }) => party.id)).toEqual(['one', 'two']);
		expect(rank(twins, new Map([['two', 9]])).map(({ party }) => party.id)).toEqual(['two', 'one']);
	});

	test('leaves out pieces that agree less than asked for, and ends where it should', () => {
		const index = createMatchIndex();
		for (const piece of PIECES) index.put(piece);
		const all = rankParties(index, NEED, { activity: new Map() });
		const [best] = all;
		const least = best!.evidence[0]!.relevance;
		const few = rankParties(index, NEED, { activity: new Map(), least });
		expect(few.map(({ party }) => party.id)).toEqual([best!.party.id]);
		const none = rankParties(index, NEED, { activity: new Map(), least: least + 1e-9 });
		expect(none).toEqual([]);
		expect(rankParties(index, NEED, { activity: new Map(), limit: 1 })).toEqual([best]);
	});

	test('of two parties alike the smaller id comes first, in whatever order they are put', () => {
		const index = createMatchIndex();
		index.put(said('b', 'two', 'Membranes'));
		index.put(said('a', 'one', 'Membranes'));
		const ranked = rankParties(index, NEED, { activity: new Map() });
		expect(ranked.map(({ party }) => party.id)).toEqual(['one', 'two']);
	});

	test('a party loses by the piece that is taken away from it', () => {
		const [best] = rank(PIECES);
		const rest = PIECES.filter(({ id }) => id !== best!.evidence[0]!.piece.id);
		const after = rank(rest).find(({ party }) => party.id === best!.party.id);
		expect(after?.score ?? 0).toBeLessThan(best!.score);
	});
});
