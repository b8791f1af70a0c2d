import { expect, test } from 'vitest';
import type { PackListing } from '#lib/domain/region/region-pack.ts';
import { readDemoPack } from '../../../../../tests/support/demo-pack.ts';
import type { TextLanguage } from '../listing.ts';
import { createCodeBook } from './suggest-codes.ts';
import { suggestListing, type ListingGuesses } from './suggest-listing.ts';
import { createPlaceBook } from './suggest-place.ts';

// How often guesses agree with what authors chose, on every third demo listing, each read as if it were not
// there yet.

const EACH = 3;
const PATIENCE_MS = 60_000;

const { index, codes, gazetteer, listings } = readDemoPack(new Date('2026-11-21T05:00:00Z'));
const knowledge = {
	index,
	codeBook: createCodeBook(codes),
	placeBook: createPlaceBook(gazetteer),
	gazetteer,
	today: '2026-11-21'
};

type Guessed = readonly [PackListing, ListingGuesses];

function guessAll(language: TextLanguage, write: (text: string) => string): readonly Guessed[] {
	return listings.flatMap((listing, at): readonly Guessed[] => {
		if (at % EACH !== 0) return [];
		const text = listing.texts[language];
		if (text === undefined) return [];
		const written = write(`${text.title}. ${text.summary}`);
		return [[listing, suggestListing(written, knowledge, { id: listing.slug })]];
	});
}

function share(all: readonly Guessed[], agrees: (pair: Guessed) => boolean): number {
	return all.filter(agrees).length / all.length;
}

function withoutMarks(text: string): string {
	return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
}

test.each([
	['Vietnamese', 'vi', (text: string) => text],
	['Vietnamese without marks', 'vi', withoutMarks],
	['English', 'en', (text: string) => text]
] as const)('agrees with authors who wrote %s', { timeout: PATIENCE_MS }, (_, language, write) => {
	const all = guessAll(language, write);
	expect(all.length).toBeGreaterThan(60);

	expect(share(all, ([, { language: guessed }]) => guessed === language)).toBeGreaterThan(0.97);
	const kinds = all.filter(([, { kind }]) => kind !== null);
	expect(share(kinds, ([{ kind }, guess]) => guess.kind?.value === kind)).toBeGreaterThan(0.6);
	expect(share(all, ([{ subject }, guess]) => guess.subject?.value === subject)).toBeGreaterThan(
		0.5
	);
	expect(
		share(all, ([listing, guess]) =>
			guess.codes
				.slice(0, 3)
				.some(({ value }) =>
					listing.codes.some(({ scheme, code }) => scheme === value.scheme && code === value.code)
				)
		)
	).toBeGreaterThan(0.8);
});

test(
	'a certificate that is named is nearly always one the author listed or works by',
	{ timeout: PATIENCE_MS },
	() => {
		const named = guessAll('vi', (text) => text).flatMap(([listing, { certificates }]) =>
			certificates.map(({ value }) => ({
				name: value.name,
				listed: [...listing.certifications, ...listing.requirements.map((one) => one.value)]
			}))
		);
		expect(named.length).toBeGreaterThan(5);
		const agreed = named.filter(({ name, listed }) => listed.includes(name));
		expect(agreed.length / named.length).toBeGreaterThan(0.6);
	}
);
