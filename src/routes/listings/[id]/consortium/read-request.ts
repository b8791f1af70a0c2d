import type { StoredListing } from '#lib/domain/listing/stored-listing.ts';
import { NO_RULES } from '#lib/domain/matching/consortium/problem.ts';
import { guessLanguage } from '#lib/domain/text/language/language.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { ConsortiumForm } from '#lib/schemas/matching/consortium.ts';
import type { ConsortiumRequest } from '#lib/server/use-cases/matching/find-consortia.ts';

const TEAMS = 3;
const DIFFER = 1;

/** What the form asks for; a role that says no more than the need's title has also its codes. */
export function readRequest(
	form: ConsortiumForm,
	need: StoredListing,
	locale: Locale
): ConsortiumRequest {
	const { roles, strength, spheres, place, ...rules } = form;
	const [reach, placeCode] = place?.split(':') ?? [];
	return {
		roles: roles.map(({ text }) => ({
			text,
			language: guessLanguage(text) ?? locale,
			codes: need.draft.texts.some(({ title }) => title === text) ? need.draft.codes : [],
			strength,
			weight: 1
		})),
		rules: {
			...NO_RULES,
			...rules,
			spheres: spheres.map((sphere) => ({ sphere, least: 1 })),
			places:
				placeCode === undefined ? [] : [{ placeCode, reach: reach === 'all' ? 'all' : 'some' }]
		},
		teams: TEAMS,
		differ: DIFFER,
		need
	};
}
