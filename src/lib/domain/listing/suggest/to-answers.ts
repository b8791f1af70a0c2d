import type { ListingKind } from '../listing.ts';
import type { Ground } from './guess.ts';
import type { ListingGuesses } from './suggest-listing.ts';

/** Why an answer stands in a form though nobody typed it, and what it was then. */
export interface Mark {
	readonly value: string;
	/** The author's own words; null where listings that read alike say so. */
	readonly quote: string | null;
	readonly listings: number;
}

/** Guesses as the answers of a form, by the names of its fields. */
export interface GuessedAnswers {
	readonly answers: Readonly<Record<string, string[]>>;
	readonly marks: Readonly<Record<string, Mark>>;
}

/** From here on a code is ticked; a weaker guess is only shown. */
const SURE_ENOUGH = 0.4;
const MOST_TICKED = 3;

/** Writes guesses into the fields of the form of a listing. Nothing is guessed about whom it is for. */
export function toAnswers(guesses: ListingGuesses, kind: ListingKind): GuessedAnswers {
	const answers: Record<string, string[]> = {};
	const marks: Record<string, Mark> = {};
	const put = (name: string, value: string | number | null | undefined, ground: Ground): void => {
		if (value === null || value === undefined) return;
		answers[name] = [String(value)];
		marks[name] = markOf(String(value), ground);
	};

	for (const name of [
		'subject',
		'readiness',
		'placeCode',
		'availableFrom',
		'availableUntil'
	] as const) {
		const guess = guesses[name];
		if (guess) put(name, guess.value, guess.ground);
	}
	const { quantity, budget, codes, certificates } = guesses;
	if (quantity) {
		put('quantityMin', quantity.value.min, quantity.ground);
		put('quantityMax', quantity.value.max, quantity.ground);
		put('quantityUnit', quantity.value.unit, quantity.ground);
	}
	if (budget) {
		put('budgetMinVnd', budget.value.min, budget.ground);
		put('budgetMaxVnd', budget.value.max, budget.ground);
	}
	codes.forEach(({ value, ground, worth }, at) => {
		const key = `${value.scheme}:${value.code}`;
		marks[`codes.${key}`] = markOf(key, ground);
		if (worth >= SURE_ENOUGH && at < MOST_TICKED)
			answers['codes'] = [...(answers['codes'] ?? []), key];
	});
	if (kind === 'offer' && certificates.length > 0) {
		const names = certificates.map(({ value }) => value.name).join(', ');
		put('certifications', names, certificates[0]!.ground);
	}
	if (kind === 'need') {
		certificates.forEach(({ value, ground }, at) => {
			answers[`requirements.${at}.strength`] = [value.strength];
			answers[`requirements.${at}.kind`] = ['certification'];
			put(`requirements.${at}.value`, value.name, ground);
		});
	}
	if (guesses.language) answers['language'] = [guesses.language];
	return { answers, marks };
}

function markOf(value: string, ground: Ground): Mark {
	return ground.kind === 'words'
		? { value, quote: ground.quote, listings: 0 }
		: { value, quote: null, listings: ground.listings };
}
