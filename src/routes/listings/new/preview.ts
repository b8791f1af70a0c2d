import { answeredBy } from '#lib/domain/matching/confidence.ts';
import { draftOfInput } from '#lib/domain/listing/draft-of-input.ts';
import { BASE_LOCALE } from '#lib/i18n/locale.ts';
import { unfinishedListingForm } from '#lib/schemas/listing/listing-form.ts';
import { readFormInput } from '#lib/schemas/form/form-input.ts';
import { formOfAnswers, type TypedListing } from '#lib/schemas/listing/typed-listing.ts';
import { findMatches } from '#lib/server/use-cases/matching/find-matches.ts';
import type { PreviewView } from '#lib/ui/listing/form/form-view.ts';
import { viewListing } from '#lib/ui/listing/listing-view.ts';
import { viewMatch } from '#lib/ui/matching/match-view.ts';
import { viewStopped } from '#lib/ui/matching/stopped-view.ts';
import { readerOnSide } from '../../reader.ts';

const SHOWN = 3;
const COUNTED = 50;

/** Who answers what is typed so far; what cannot be read yet counts as unsaid. */
export async function previewMatches(
	locals: Pick<App.Locals, 'live' | 'locale'>,
	typed: TypedListing,
	now: Date
): Promise<PreviewView> {
	const form = formOfAnswers(withoutDeciding(typed));
	const input = unfinishedListingForm.parse(readFormInput(form, unfinishedListingForm));
	if (`${input.title}${input.summary}`.trim() === '') return { count: 0, best: [], stopped: [] };
	const { matches, refused } = await findMatches(
		locals.live,
		draftOfInput(withoutEcho(input), BASE_LOCALE),
		null,
		{
			now,
			limit: COUNTED,
			language: locals.locale
		}
	);
	const reader = readerOnSide(locals, now, input.kind, 'own');
	return {
		count: matches.filter(({ match }) => match.strength !== 'possible').length,
		// Ideas at best are no answer.
		best: (answeredBy(matches.map(({ match }) => match)) === 'no' ? [] : matches)
			.slice(0, SHOWN)
			.map(({ match, listing }) => viewMatch(match, viewListing(listing, reader), reader)),
		stopped: refused
			.slice(0, SHOWN)
			.map(({ refusal, listing }) => viewStopped(refusal, viewListing(listing, reader), reader))
	};
}

/** Guesses that would close a condition which nobody has set. */
const LIMITS = new Set(['quantityMin', 'quantityMax', 'quantityUnit']);

/**
 * Answers without guesses that nobody has confirmed yet and that would decide by themselves: what listings that read alike
 * put there would raise the very listings it came from, and an amount that stands in the text is no limit.
 */
function withoutDeciding({ answers, marks }: TypedListing): TypedListing['answers'] {
	const isDeciding = (name: string, value: string) => {
		const mark = marks[name];
		if (mark === undefined || mark.value !== value) return false;
		return LIMITS.has(name) || (mark.quote === null && mark.listings > 0);
	};
	return Object.fromEntries(
		Object.entries(answers).map(([name, typed]) => [
			name,
			typed.filter((value) => !isDeciding(name === 'codes' ? `codes.${value}` : name, value))
		])
	);
}

/** A title that is the beginning of the text says nothing twice. */
function withoutEcho<Input extends { readonly title: string; readonly summary: string }>(
	input: Input
): Input {
	const opening = input.title.replace(/…$/u, '').toLocaleLowerCase('vi');
	return input.summary.toLocaleLowerCase('vi').startsWith(opening)
		? { ...input, title: '' }
		: input;
}
