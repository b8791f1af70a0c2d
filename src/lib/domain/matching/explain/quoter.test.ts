import { describe, expect, it } from 'vitest';
import type { ListingText, TextLanguage } from '#lib/domain/listing/listing.ts';
import { draftProfile } from '../draft-profile.ts';
import { explainPair } from '../explain-pair.ts';
import { createMatchIndex } from '../index/match-index.ts';
import { matchListing } from '../match-listing.ts';
import type { Match } from '../match.ts';

const now = new Date('2026-11-22T02:00:00Z');

const VIETNAMESE: ListingText = {
	language: 'vi',
	title: 'Gia công vỏ nhôm',
	summary: 'Gia công vỏ nhôm cho thiết bị đo, mỗi tháng một lô.'
};
const ENGLISH: ListingText = {
	language: 'en',
	title: 'Aluminium housings',
	summary:
		'Machined aluminium housings for measuring devices in monthly batches, milled and anodised.'
};

function languagesOf(match: Match | undefined | null): ReadonlySet<TextLanguage> {
	const evidence = match?.facets.find(({ name }) => name === 'capability')?.evidence ?? [];
	return new Set(evidence.flatMap((one) => (one.kind === 'text' ? [one.language] : [])));
}

/** The languages of the quotes as a reader gets them from a list, and from the pair by itself. */
function quoted(
	needed: readonly ListingText[],
	offered: readonly ListingText[],
	language?: TextLanguage
) {
	const index = createMatchIndex();
	const need = draftProfile({ id: 'n', kind: 'need', texts: needed });
	const offer = draftProfile({ id: 'o', kind: 'offer', texts: offered });
	index.put(offer);
	const [listed] = matchListing(index, need, { now, language }).matches;
	const { match } = explainPair(index, need, offer, { now, language });
	expect(match?.score).toBeCloseTo(listed?.score ?? NaN, 12);
	expect(languagesOf(match)).toEqual(languagesOf(listed));
	return { languages: [...languagesOf(listed)], score: listed?.score };
}

describe('quotes', () => {
	it('are in the language of the reader where both sides are written in it', () => {
		const both = [VIETNAMESE, ENGLISH];
		const [plain, vi, en] = [undefined, 'vi' as const, 'en' as const].map((language) =>
			quoted(both, both, language)
		);
		expect(vi!.languages).toEqual(['vi']);
		expect(en!.languages).toEqual(['en']);
		expect(plain!.languages).toHaveLength(1);
		expect([vi!.score, en!.score]).toEqual([plain!.score, plain!.score]);
	});

	it('are in the language that the two have in common, else each in its own', () => {
		expect(quoted([VIETNAMESE], [VIETNAMESE, ENGLISH], 'en').languages).toEqual(['vi']);
		expect(quoted([ENGLISH], [VIETNAMESE, ENGLISH], 'vi').languages).toEqual(['en']);
		expect(quoted([VIETNAMESE], [ENGLISH], 'vi').languages).toEqual(['vi', 'en']);
		expect(quoted([VIETNAMESE], [ENGLISH], 'en').languages).toEqual(['vi', 'en']);
	});

	it('are in the other language where they share nothing in that of the reader', () => {
		const other = { ...VIETNAMESE, title: 'Sữa chua', summary: 'Sữa chua lên men.' };
		expect(quoted([VIETNAMESE, ENGLISH], [other, ENGLISH], 'vi').languages).toEqual(['en']);
	});

	it.each([
		['Cần PTN đo độ bền', 'Phòng thí nghiệm hóa lý', 'PTN', 'Phòng thí nghiệm'],
		['can tim phong thi nghiem', 'PTN của trường', 'phong thi nghiem', 'PTN'],
		['We need effluent polishing', 'Waste-water plants', 'effluent', 'Waste-water']
	])(
		'of "%s" are the words of either side where they are synonyms',
		(asked, offered, mine, theirs) => {
			const index = createMatchIndex();
			const texts = (title: string): readonly ListingText[] => [
				{ language: 'en', title, summary: '' }
			];
			index.put(draftProfile({ id: 'o', kind: 'offer', texts: texts(offered) }));
			index.put(draftProfile({ id: 'p', kind: 'offer', texts: texts('Xe nâng, trucks') }));
			const need = draftProfile({ id: 'n', kind: 'need', texts: texts(asked) });
			const { matches } = matchListing(index, need, { now });
			expect(matches.map(({ listing }) => listing.id)).toEqual(['o']);
			const evidence = matches[0]!.facets.find(({ name }) => name === 'capability')!.evidence;
			const quotes = evidence.flatMap((one) => (one.kind === 'text' ? [one.quote] : []));
			expect(quotes).toEqual([mine, theirs]);
		}
	);
});
