import { draftProfile } from '#lib/domain/matching/draft-profile.ts';
import type { ListingProfile } from '#lib/domain/matching/listing-profile.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMatchIndex, type MatchIndex } from '../match-index.ts';
import { joinSaved } from './join-saved.ts';

const TEXTS = [
	['en', 'milling of steel parts and aluminium housings'],
	['en', 'sensors for the cold chain, with software'],
	['vi', 'gia công nhôm, cảm biến và phần mềm'],
	['vi', 'khuôn ép nhựa cho máy ép'],
	['en', 'steel moulds for plastic parts, milling and grinding']
] as const;

const PROFILES = Array.from({ length: 24 }, (_, at): ListingProfile => {
	const [language, summary] = TEXTS[at % TEXTS.length]!;
	return draftProfile({
		id: `listing ${at}`,
		kind: at % 3 === 0 ? 'need' : 'offer',
		texts: [{ language, title: `Listing ${at}`, summary: `${summary} w${at % 4}` }],
		codes: at % 5 === 0 ? [{ scheme: 'vsic-2007', code: '2592' }] : []
	});
});

function fill(profiles: readonly ListingProfile[]): MatchIndex {
	const index = createMatchIndex();
	for (const profile of profiles) index.put(profile);
	return index;
}

function answers(index: MatchIndex) {
	return PROFILES.map((profile) => index.search(index.read(profile))(20));
}

const WHOLE = answers(fill(PROFILES));

test('read in several places and joined, listings are found as if one index had read them all', () => {
	const cuts = fc.uniqueArray(fc.integer({ min: 1, max: PROFILES.length - 1 }), { maxLength: 4 });
	fc.assert(
		fc.property(cuts, (places) => {
			const ends = [0, ...places.toSorted((one, other) => one - other), PROFILES.length];
			const parts = ends.slice(1).map((end, at) => fill(PROFILES.slice(ends[at], end)).save());
			const joined = createMatchIndex();
			joined.load(joinSaved(parts), PROFILES);
			expect(joined.size).toBe(PROFILES.length);
			expect(answers(joined)).toEqual(WHOLE);
		}),
		{ numRuns: 20 }
	);
});
