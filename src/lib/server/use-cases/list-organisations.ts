import type { Actor } from '#lib/domain/access/actor.ts';
import type { OrganisationKind, Sphere } from '#lib/domain/organisation/organisation.ts';
import { nameKey } from '#lib/domain/text/fold.ts';
import type { OrganisationEntry } from '#lib/domain/organisation/stored-organisation.ts';
import { codesOfArea, findPlacesEver } from '#lib/domain/place/find-places.ts';
import type { Gazetteer } from '#lib/domain/place/gazetteer.ts';
import type { Db } from '#lib/server/data/db.ts';
import { ANONYMOUS } from '#lib/server/data/identity.ts';
import { listOrganisations as readOrganisations } from '#lib/server/data/organisation-list.ts';

export interface OrganisationQuestion {
	/** Words of the name, in any order, with or without their marks. */
	readonly q: string;
	readonly sphere: Sphere | null;
	readonly kind: OrganisationKind | null;
	/** Names or a code of the places in which they are; null for anywhere. */
	readonly place: string | null;
	readonly show: 'all' | 'active';
}

const MOST_WORDS = 8;

/** A page of the organisations of the region: those that take part first, then those only listed. */
export function listOrganisations(
	db: Db,
	gazetteer: Gazetteer,
	actor: Actor | null,
	question: OrganisationQuestion,
	page: { readonly offset: number; readonly limit: number }
): Promise<{ readonly entries: readonly OrganisationEntry[]; readonly total: number }> {
	const { q, place, ...rest } = question;
	const words = q
		.split(/\s+/)
		.map(nameKey)
		.filter((word) => word !== '')
		.slice(0, MOST_WORDS);
	const placeCodes = place === null ? null : codesOf(gazetteer, place);
	const identity =
		actor === null ? ANONYMOUS : ({ role: 'authenticated', userId: actor.userId } as const);
	return db.transaction(identity, (tx) =>
		readOrganisations(tx, { words, placeCodes, ...rest }, page)
	);
}

function codesOf(gazetteer: Gazetteer, place: string): readonly string[] {
	const { exact, near } = findPlacesEver(gazetteer, place);
	const meant = gazetteer.find(place) === null ? [...exact, ...near] : [{ code: place }];
	return [...new Set(meant.flatMap(({ code }) => codesOfArea(gazetteer, code)))];
}
