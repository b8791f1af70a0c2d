import type { OrganisationDraft } from '#lib/domain/organisation/organisation-draft.ts';
import { slugBase, slugOf } from '#lib/domain/organisation/slug.ts';
import type { Db, Tx } from '#lib/server/data/db.ts';
import { JOBS } from '#lib/server/data/identity.ts';
import {
	insertListedOrganisations,
	listSlugsOf
} from '#lib/server/data/import/listed-organisations.ts';
import { findNamedOrganisation } from '#lib/server/data/imported-organisations.ts';

export interface NamedOrganisation {
	readonly id: string;
	readonly name: string;
}

/** The organisation the operator means by its name, slug or id; null where there is none. */
export function findOrganisationByName(db: Db, said: string): Promise<NamedOrganisation | null> {
	return db.transaction(JOBS, (tx) => findNamedOrganisation(tx, said));
}

/** Puts an organisation into the directory that nobody has claimed. For the operator, as the system. */
export async function listOrganisation(
	tx: Tx,
	draft: OrganisationDraft,
	now: Date
): Promise<NamedOrganisation> {
	const slug = slugOf(draft.name, new Set(await listSlugsOf(tx, [slugBase(draft.name)])));
	const row = { draft, slug, externalId: null };
	const [listed] = await insertListedOrganisations(tx, [row], { importId: null, now });
	if (listed === undefined) throw new Error('An organisation just stored was not given back.');
	return { id: listed.id, name: draft.name };
}
