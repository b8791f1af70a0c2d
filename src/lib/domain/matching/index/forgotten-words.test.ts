import { tokenise } from '#lib/domain/text/tokenise.ts';
import { firstKind } from '#lib/domain/text/unit-kinds.ts';
import { expect, test } from 'vitest';
import { draftProfile } from '../draft-profile.ts';
import type { ListingProfile } from '../listing-profile.ts';
import { createMatchIndex, type MatchIndex } from './match-index.ts';

function listing(id: string, kind: ListingProfile['kind'], summary: string): ListingProfile {
	const language = summary.includes('ô') ? 'vi' : 'en';
	return draftProfile({ id, kind, texts: [{ language, title: '', summary }] });
}

const EARLY = [
	listing('one', 'offer', 'milling of steel parts'),
	listing('two', 'offer', 'gia công nhôm và cảm biến')
];
const LATE = [
	listing('three', 'offer', 'steel sensors and milling'),
	listing('four', 'offer', 'gia công thép')
];
const NEEDS = ['steel milling', 'gia công nhôm', 'sensors'].map((text, at) =>
	listing(`need ${at}`, 'need', text)
);

/** Brings so many new words that everything known is forgotten. */
function makeForget(): void {
	const before = firstKind();
	for (let round = 0; round < 20 && firstKind() === before; round += 1) {
		tokenise(Array.from({ length: 12_000 }, (_, at) => `w${round}x${at}`).join(' '));
	}
	expect(firstKind()).toBeGreaterThan(before);
}

function answers(index: MatchIndex) {
	return NEEDS.map((need) =>
		index
			.search(index.read({ ...need }))(10)
			.map(({ listing: { id }, text }) => [id, text.covered.need, text.covered.offer])
	);
}

test('an index goes on as before when words have been forgotten in between', () => {
	const index = createMatchIndex();
	for (const profile of EARLY) index.put(profile);
	const read = index.read(NEEDS[0]!);
	makeForget();
	for (const profile of LATE) index.put(profile);
	const fresh = createMatchIndex();
	for (const profile of [...EARLY, ...LATE]) fresh.put(profile);
	expect(answers(index)).toEqual(answers(fresh));
	// Read before, counted after.
	expect(
		index
			.search(read)(10)
			.map(({ listing: { id } }) => id)
	).toEqual(answers(fresh)[0]!.map(([id]) => id));
	for (const each of [index, fresh]) each.remove('one');
	makeForget();
	expect(answers(index)).toEqual(answers(fresh));
});
