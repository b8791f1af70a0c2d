import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftProfile } from '../draft-profile.ts';
import type { ListingProfile } from '../listing-profile.ts';
import { createMatchIndex, type MatchIndex } from './match-index.ts';
import { compareTexts } from './text-comparison.ts';

const WORDS = [
	'gia công',
	'nhôm',
	'khuôn ép nhựa',
	'phần mềm',
	'cảm biến',
	'nước thải',
	'quan ly kho',
	'machining',
	'aluminium',
	'sensor',
	'wastewater',
	'software',
	'the',
	'của',
	'CNC',
	'Magento',
	'Thép,',
	'mould',
	'2025',
	'5 200',
	'cần',
	'cân',
	'PTN',
	'phòng thí nghiệm',
	'phong thi nghiem',
	'găng tay',
	'bao tay',
	'effluent',
	'molding',
	'machinnig',
	'sofware',
	'wastewter',
	'Magneto'
];
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }).map((words) => words.join(' '));
const listing = fc
	.record({
		id: fc.integer({ min: 0, max: 30 }).map(String),
		kind: fc.constantFrom('need' as const, 'offer' as const),
		texts: fc.array(
			fc.record({
				language: fc.constantFrom('vi' as const, 'en' as const),
				title: text,
				summary: text
			}),
			{ minLength: 1, maxLength: 2 }
		),
		codes: fc.array(
			fc.record({
				scheme: fc.constant('vsic-2018'),
				code: fc.constantFrom('2592', '2511', '6201')
			}),
			{ maxLength: 2 }
		)
	})
	.map(draftProfile);
const listings = fc.uniqueArray(listing, { selector: ({ id }) => id, maxLength: 12 });
const need = listing.map((profile): ListingProfile => ({ ...profile, id: 'draft', kind: 'need' }));

function fill(profiles: readonly ListingProfile[]): MatchIndex {
	const index = createMatchIndex();
	for (const profile of profiles) index.put(profile);
	return index;
}

function find(index: MatchIndex, profile: ListingProfile, limit = 50) {
	return index
		.search(index.read(profile))(limit)
		.map(({ listing: { id }, text: found }) => ({ id, found }));
}

describe('the match index', () => {
	it('agrees with the comparison spelt out unit by unit', () => {
		fc.assert(
			fc.property(listings, need, (profiles, draft) => {
				const index = fill(profiles);
				for (const { listing: other, text: found } of index.search(index.read(draft))(50)) {
					const slow = compareTexts(
						index.read(draft).faces,
						index.read(other).faces,
						index.statistics
					);
					expect(found.space).toBe(slow.space);
					expect(found.covered.need).toBeCloseTo(slow.covered.need, 9);
					expect(found.covered.offer).toBeCloseTo(slow.covered.offer, 9);
				}
			})
		);
	});

	it('finds every offer that shares a word or a branch of codes', () => {
		fc.assert(
			fc.property(listings, need, (profiles, draft) => {
				const index = fill(profiles);
				const found = new Set(find(index, draft).map(({ id }) => id));
				for (const other of profiles.filter(({ kind }) => kind === 'offer')) {
					const { faces } = index.read(other);
					const shares =
						compareTexts(index.read(draft).faces, faces, index.statistics).space !== null;
					const branch = draft.codes.some(({ code }) =>
						other.codes.some((theirs) => theirs.code.slice(0, 2) === code.slice(0, 2))
					);
					expect(found.has(other.id)).toBe(shares || branch);
				}
			})
		);
	});

	it('does not remember the order in which listings came', () => {
		fc.assert(
			fc.property(listings, need, (profiles, draft) => {
				expect(find(fill([...profiles].reverse()), draft)).toEqual(find(fill(profiles), draft));
			})
		);
	});

	it('is after adding and removing as if nothing had been added', () => {
		fc.assert(
			fc.property(listings, listings, need, (profiles, passing, draft) => {
				const index = fill(profiles);
				const guests = passing.map((profile) => ({ ...profile, id: `guest-${profile.id}` }));
				for (const guest of guests) index.put(guest);
				for (const { id } of guests) expect(index.remove(id)).toBe(true);
				expect(index.size).toBe(profiles.length);
				expect(find(index, draft)).toEqual(find(fill(profiles), draft));
			})
		);
	});

	it('replaces a listing that is put again', () => {
		fc.assert(
			fc.property(listings, listing, need, (profiles, changed, draft) => {
				const index = fill(profiles);
				index.put(changed);
				const rest = profiles.filter(({ id }) => id !== changed.id);
				expect(find(index, draft)).toEqual(find(fill([...rest, changed]), draft));
			})
		);
	});

	it('gives the best first and no more than asked for', () => {
		const index = fill(
			['thép', 'nhôm thép', 'gia công nhôm'].map((title, at) =>
				draftProfile({
					id: String(at),
					kind: 'offer',
					texts: [{ language: 'vi', title, summary: '' }]
				})
			)
		);
		const texts = [{ language: 'vi', title: 'Cần gia công nhôm', summary: '' }] as const;
		const draft = draftProfile({ id: 'draft', kind: 'need', texts });
		expect(find(index, draft, 1).map(({ id }) => id)).toEqual(['2']);
		expect(find(index, draft).map(({ id }) => id)).toEqual(['2', '1']);
	});

	it('keeps what it read of a listing it holds, however many drafts pass', () => {
		const held = draftProfile({
			id: 'held',
			kind: 'offer',
			texts: [{ language: 'vi', title: 'Gia công nhôm', summary: 'Phay CNC' }]
		});
		const index = createMatchIndex();
		index.put(held);
		const read = index.read(held);
		for (let at = 0; at < 5_001; at += 1) index.read({ ...held, id: `draft ${at}`, texts: [] });
		expect(index.read(held)).toBe(read);
	});

	it('does not find a listing in itself, nor what is gone', () => {
		const texts = [{ language: 'en', title: 'steel', summary: '' }] as const;
		const index = fill([draftProfile({ id: 'a', kind: 'offer', texts })]);
		expect(find(index, draftProfile({ id: 'a', kind: 'need', texts }))).toEqual([]);
		expect(index.get('a')?.id).toBe('a');
		expect(index.remove('a')).toBe(true);
		expect(index.remove('a')).toBe(false);
		expect(index.get('a')).toBeNull();
		expect(find(index, draftProfile({ id: 'b', kind: 'need', texts }))).toEqual([]);
	});
});
