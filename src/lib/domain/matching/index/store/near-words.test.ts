import { draftProfile } from '#lib/domain/matching/draft-profile.ts';
import { matchListing } from '#lib/domain/matching/match-listing.ts';
import { describe, expect, it } from 'vitest';
import { createMatchIndex } from '../match-index.ts';
import { createNearWords } from './near-words.ts';
import { createVocabulary } from './vocabulary.ts';

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

/** Words as often used as they are named. */
function nearWordsOf(...names: readonly string[]) {
	const units = createVocabulary();
	const near = createNearWords(units);
	const use = (name: string) => {
		const isNew = units.idOf(name) < 0;
		const unit = units.use(name);
		if (isNew) near.add(name, unit);
		near.forget();
	};
	names.forEach(use);
	return {
		use,
		release(name: string) {
			const unit = units.idOf(name);
			if (units.release(unit)) near.remove(name, unit);
			near.forget();
		},
		of: (name: string) => near.of(name).map((unit) => units.nameOf(unit))
	};
}

describe('the words that a word may be a slip of', () => {
	it('are those with the fewest slips, however often others are used', () => {
		const near = nearWordsOf('spectromet', 'spectrogram', 'spectroxxt', 'spectroxxt');
		expect(near.of('spectromt')).toEqual(['spectromet']);
	});

	it('are two at most, what is used most first, and else in the order of the alphabet', () => {
		const near = nearWordsOf('batter', 'bitter', 'butter', 'better', 'butter');
		expect(near.of('bttter')).toEqual(['butter', 'batter']);
		near.use('better');
		near.use('better');
		expect(near.of('bttter')).toEqual(['better', 'butter']);
	});

	it('are one slip away from seven letters, two from eight', () => {
		const near = nearWordsOf('gearbox', 'gearboxs');
		expect(near.of('gaerbxo')).toEqual([]);
		expect(near.of('gaerbxos')).toEqual(['gearboxs']);
	});

	it('have five letters at least', () => {
		const near = nearWordsOf('valv', 'valve');
		expect(near.of('vlav')).toEqual([]);
		expect(near.of('vlave')).toEqual(['valve']);
		expect(near.of('valvx')).toEqual(['valve']);
	});

	it('begin with the same letter, and differ in as many letters as there are slips', () => {
		const near = nearWordsOf('polymer');
		expect(near.of('bolymer')).toEqual([]);
		expect(near.of('polymxr')).toEqual(['polymer']);
		expect(near.of('polyzxr')).toEqual([]);
	});

	it('are known as soon as they are used, and forgotten with their last use', () => {
		const near = nearWordsOf();
		expect(near.of('tracter')).toEqual([]);
		near.use('tractor');
		expect(near.of('tracter')).toEqual(['tractor']);
		near.use('tractor');
		near.release('tractor');
		expect(near.of('tracter')).toEqual(['tractor']);
		near.release('tractor');
		expect(near.of('tracter')).toEqual([]);
	});

	it('stay right however many words are asked for', () => {
		const near = nearWordsOf('tractor');
		const letters = 'bcdfghjklmnpqrstvwxz';
		for (let at = 0; at < 10_050; at += 1) {
			const tail = [at % 20, Math.floor(at / 20) % 20, Math.floor(at / 400) % 20, 7, 9];
			near.of(`q${tail.map((nth) => letters[nth]!).join('')}`);
		}
		expect(near.of('tracter')).toEqual(['tractor']);
	});
});
