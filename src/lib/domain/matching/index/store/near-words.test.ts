import { draftProfile } from '#lib/domain/matching/draft-profile.ts';
import { matchListing } from '#lib/domain/matching/match-listing.ts';
import { describe, expect, it } from 'vitest';
import { createMatchIndex } from '../match-index.ts';

const now = new Date('2026-11-22T02:00:00Z');

function indexOf(...titles: readonly string[]) {
	const index = createMatchIndex();
	titles.forEach((title, at) => {
		const texts = [{ language: 'en' as const, title, summary: '' }];
		index.put(draftProfile({ id: String(at), kind: 'offer', texts }));
	});
	return index;
}

/** The offers found, and what of the need and of the first of them is quoted. */
function found(index: ReturnType<typeof indexOf>, title: string) {
	const texts = [{ language: 'en' as const, title, summary: '' }];
	const need = draftProfile({ id: 'need', kind: 'need', texts });
	const { matches } = matchListing(index, need, { now });
	const evidence = matches[0]?.facets.find(({ name }) => name === 'capability')?.evidence ?? [];
	return {
		ids: matches.map(({ listing }) => listing.id),
		quotes: evidence.flatMap((one) => (one.kind === 'text' ? [one.quote] : []))
	};
}

describe('a word that no listing says', () => {
	const titles = ['Spectrometer hire', 'Galvanised gutters', 'Tractor repair'];

	it.each([
		['Spectromter', '0', 'Spectrometer'],
		['spectormeter wanted', '0', 'Spectrometer'],
		['gutetrs', '1', 'gutters'],
		['a trcator', '2', 'Tractor']
	])(
		'finds by "%s" what it is a slip of, and quotes either side as written',
		(asked, id, quote) => {
			const { ids, quotes } = found(indexOf(...titles), asked);
			expect(ids).toEqual([id]);
			expect(quotes[1]).toBe(quote);
			expect(asked).toContain(quotes[0]);
		}
	);

	it.each([
		['calibraton', 'calibrate'],
		['maintenace wanted', 'maintenance'],
		['polymerizaton', 'Polymerization']
	])('finds by "%s" a word whose ending has a slip', (asked, quote) => {
		const offers = indexOf('We calibrate scales', 'Lift maintenance', 'Polymerization');
		expect(found(offers, asked).quotes[1]).toBe(quote);
	});

	it('is not read for a word that only begins as another one', () => {
		const { statistics } = indexOf('Station, organ, polymers');
		for (const word of ['stationery', 'organza', 'polymerase'])
			expect(statistics.en.readAs(word)).toEqual([]);
	});

	it('is read in a Vietnamese text as well', () => {
		expect(found(indexOf('Thuê spectrometer'), 'Cần spectromter').ids).toEqual(['0']);
	});

	it('forgives one slip in short words, two from eight letters, and none in the first letter', () => {
		expect(found(indexOf(...titles), 'trcatro').ids).toEqual([]);
		expect(found(indexOf(...titles), 'spectormetr').ids).toEqual(['0']);
		expect(found(indexOf(...titles), 'dractor').ids).toEqual([]);
	});

	it('is worth less than the word itself', () => {
		const index = indexOf('Tractor repair', 'Trator repair');
		const texts = [{ language: 'en' as const, title: 'tracter', summary: '' }];
		const [slip] = matchListing(index, draftProfile({ id: 'n', kind: 'need', texts }), {
			now
		}).matches;
		const right = [{ ...texts[0]!, title: 'tractor' }];
		const [word] = matchListing(index, draftProfile({ id: 'n', kind: 'need', texts: right }), {
			now
		}).matches;
		expect(slip!.score).toBeLessThan(word!.score);
	});

	it('stands for itself once a listing says it', () => {
		const index = indexOf('Tractor repair');
		expect(index.statistics.en.readAs('tracter')).toEqual(['tractor']);
		index.put(
			draftProfile({
				id: 'own',
				kind: 'offer',
				texts: [{ language: 'en', title: 'Tracter', summary: '' }]
			})
		);
		expect(index.statistics.en.readAs('tracter')).toEqual([]);
		index.remove('own');
		index.remove('0');
		expect(index.statistics.en.readAs('tracter')).toEqual([]);
	});

	it('is never read for a number, a Vietnamese syllable or a short word', () => {
		const index = indexOf('Pumps, thuong, 20255');
		for (const word of ['pump', 'thuog', '20256']) {
			expect(index.statistics.en.readAs(word)).toEqual([]);
		}
	});
});
