import { buildLexicon } from '#lib/domain/lexicon/lexicon.ts';
import { draftProfile } from '#lib/domain/matching/draft-profile.ts';
import type { ListingProfile } from '#lib/domain/matching/listing-profile.ts';
import { deserialize, serialize } from 'node:v8';
import { describe, expect, it } from 'vitest';
import { createMatchIndex, type MatchIndex } from '../match-index.ts';
import type { SavedIndex } from './snapshot.ts';

function offer(at: number, summary: string, language: 'vi' | 'en' = 'en'): ListingProfile {
	return draftProfile({
		id: `offer ${at}`,
		kind: 'offer',
		texts: [{ language, title: `Offer ${at}`, summary }],
		codes: at % 3 === 0 ? [{ scheme: 'vsic-2007', code: '2592' }] : []
	});
}

const OFFERS = [
	...Array.from({ length: 40 }, (_, at) =>
		offer(at, `steel parts ${'milling '.repeat(at % 5)} w${at}`)
	),
	offer(40, 'gia công nhôm, cảm biến và phần mềm', 'vi'),
	offer(41, 'khuôn ép nhựa cho máy ép', 'vi')
];
const NEEDS = ['milling of steel parts', 'aluminium machining and sensors', 'khuôn ép nhựa'].map(
	(summary, at): ListingProfile => ({ ...offer(100 + at, summary), kind: 'need' })
);

function fill(profiles: readonly ListingProfile[]): MatchIndex {
	const index = createMatchIndex();
	for (const profile of profiles) index.put(profile);
	return index;
}

/** Through a buffer and back. */
function saved(index: MatchIndex): SavedIndex {
	return deserialize(serialize(index.save())) as SavedIndex;
}

function answers(index: MatchIndex) {
	return NEEDS.map((need) =>
		index
			.search(index.read(need))(20)
			.map(({ listing, text }) => [listing.id, text.covered.need, text.covered.offer])
	);
}

describe('a saved index', () => {
	it('answers like the one that was saved, and goes on changing like it', () => {
		const index = fill(OFFERS);
		index.remove('offer 7');
		const opened = createMatchIndex();
		opened.load(saved(index), OFFERS);
		expect(opened.size).toBe(OFFERS.length - 1);
		expect(answers(opened)).toEqual(answers(index));
		for (const each of [index, opened]) {
			each.put(offer(7, 'steel sensors'));
			each.put(offer(3, 'cảm biến nhôm', 'vi'));
			each.remove('offer 41');
		}
		expect(answers(opened)).toEqual(answers(index));
	});

	it('gives up listings that are gone or read differently', () => {
		const opened = createMatchIndex();
		const changed = [offer(0, 'another text'), ...OFFERS.slice(2)];
		opened.load(saved(fill(OFFERS)), changed);
		expect(opened.size).toBe(OFFERS.length - 2);
		for (const profile of changed) if (opened.get(profile.id) !== profile) opened.put(profile);
		expect(answers(opened)).toEqual(answers(fill(changed)));
	});

	it('is not opened by another version or through another lexicon', () => {
		const whole = saved(fill(OFFERS));
		const later = createMatchIndex();
		later.load({ ...whole, version: whole.version + 1 }, OFFERS);
		const other = createMatchIndex(
			buildLexicon([{ vietnamese: 'nhôm', english: ['aluminium'], domain: 'materials' }])
		);
		other.load(whole, OFFERS);
		expect([later.size, other.size]).toEqual([0, 0]);
	});
});
