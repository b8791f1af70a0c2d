import type { Actor } from '#lib/domain/access/actor.ts';
import type { OrganisationKind, Sphere } from '#lib/domain/organisation/organisation.ts';
import { foldWords } from '#lib/domain/text/fold.ts';
import type { OrganisationEntry } from '#lib/domain/organisation/stored-organisation.ts';
import { codesOfArea, findPlacesEver } from '#lib/domain/place/find-places.ts';
import type { Gazetteer } from '#lib/domain/place/gazetteer.ts';
import type { Db } from '#lib/server/data/db.ts';
import { identityOf } from '#lib/server/data/identity.ts';
import {
	findNameWords,
	listOrganisations
} from '#lib/server/data/organisation/organisation-list.ts';

export interface OrganisationQuestion {
	/** Words of the name or their beginnings, in any order, with or without their marks. */
	readonly q: string;
	readonly sphere: Sphere | null;
	readonly kind: OrganisationKind | null;
	/** Names or a code of the places in which they are; null for anywhere. */
	readonly place: string | null;
	readonly show: 'all' | 'active';
}

const MOST_WORDS = 8;

export interface OrganisationAnswer {
	readonly entries: readonly OrganisationEntry[];
	readonly total: number;
	/** Words of the question that no name has, as they were typed; the others were looked for. */
	readonly leftOut: readonly string[];
}

/** A page of the organisations of the region: those that take part first, then those only listed. */
export function searchOrganisations(
	db: Db,
	gazetteer: Gazetteer,
	actor: Actor | null,
	question: OrganisationQuestion,
	page: { readonly offset: number; readonly limit: number }
): Promise<OrganisationAnswer> {
	const { q, place, ...rest } = question;
	const typed = q
		.split(/\s+/)
		.filter((word) => word !== '')
		.slice(0, MOST_WORDS)
		.map((word) => ({ word, folded: foldWords(word) }));
	const asked = [...new Set(typed.flatMap(({ folded }) => folded.split(' ')))].filter(
		(word) => word !== ''
	);
	const placeCodes = place === null ? null : codesOf(gazetteer, place);
	const identity = identityOf(actor);
	return db.transaction(identity, async (tx) => {
		const words = asked.length === 0 ? [] : await findNameWords(tx, asked);
		const known = new Set(words.map(({ word }) => word));
		const leftOut = typed
			.filter(({ folded }) => !folded.split(' ').some((word) => known.has(word)))
			.map(({ word }) => word);
		return { ...(await listOrganisations(tx, { words, placeCodes, ...rest }, page)), leftOut };
	});
}

function codesOf(gazetteer: Gazetteer, place: string): readonly string[] {
	const { exact, near } = findPlacesEver(gazetteer, place);
	const meant = gazetteer.find(place) === null ? [...exact, ...near] : [{ code: place }];
	return [...new Set(meant.flatMap(({ code }) => codesOfArea(gazetteer, code)))];
}
