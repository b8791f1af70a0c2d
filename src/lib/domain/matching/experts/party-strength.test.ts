import { expect, test } from 'vitest';
import { draftProfile } from '../draft-profile.ts';
import { createMatchIndex } from '../index/match-index.ts';
import { matchListing } from '../match-listing.ts';
import { LEAST_RELEVANCE, partyStrength } from './party-strength.ts';
import { rankParties } from './rank-parties.ts';

const NOW = new Date('2026-11-21T00:00:00Z');
const party = { id: 'mill', name: 'mill', sphere: null, kind: null, verification: null };
const said = (id: string, kind: 'need' | 'offer', title: string) =>
	draftProfile({
		id,
		kind,
		organisation: kind === 'offer' ? party : null,
		texts: [{ language: 'en', title, summary: '' }]
	});

function both(offer: string, asked = 'Membranes for textile wastewater') {
	const index = createMatchIndex();
	index.put(said('offer', 'offer', offer));
	for (const other of ['Catering', 'Accounting courses', 'Orchid seedlings'])
		index.put(said(other, 'offer', other));
	const need = said('need', 'need', asked);
	const options = { activity: new Map([['mill', 1e9]]), least: LEAST_RELEVANCE };
	return {
		index,
		need,
		match: matchListing(index, need, { now: NOW }).matches.find(
			({ listing }) => listing.id === 'offer'
		),
		ranked: rankParties(index, need, options)[0]
	};
}

test('says of a party with one piece what a match by the words alone says of that piece', () => {
	for (const offer of [
		'Membranes for textile wastewater',
		'Membranes',
		'Textile courses on design'
	]) {
		const { index, need, match, ranked } = both(offer);
		expect(match).toBeDefined();
		expect(partyStrength(index, need, ranked!.evidence[0]!.piece)).toBe(match!.strength);
	}
});

test('knows no party whose only piece would be no match', () => {
	const long = (word: string) => Array.from({ length: 60 }, (_, at) => `${word}${at}`).join(' ');
	const { match, ranked } = both(`Textile ${long('given')}`, `Textile ${long('asked')}`);
	expect(match).toBeUndefined();
	expect(ranked).toBeUndefined();
});
