import type { OrganisationDraft } from '#lib/domain/organisation/organisation-draft.ts';
import { slugBase, slugOf } from '#lib/domain/organisation/slug.ts';
import type { Db } from '#lib/server/data/db.ts';
import { JOBS } from '#lib/server/data/identity.ts';
import {
	findNamedOrganisation,
	insertListedOrganisation
} from '#lib/server/data/imported-organisations.ts';
import { listSlugs } from '#lib/server/data/organisations.ts';

export interface NamedOrganisation {
	readonly id: string;
	readonly name: string;
}

/** The organisation the operator means by its name, slug or id; null where there is none. */
export function findOrganisationByName(db: Db, said: string): Promise<NamedOrganisation | null> {
	return db.transaction(JOBS, (tx) => findNamedOrganisation(tx, said));
}

/** Puts an organisation into the directory that nobody has claimed. For the operator, as the system. */
export function listOrganisation(
	db: Db,
	draft: OrganisationDraft,
	now: Date
): Promise<NamedOrganisation> {
	return db.transaction(JOBS, async (tx) => {
		const slug = slugOf(draft.name, await listSlugs(tx, slugBase(draft.name)));
		const { id } = await insertListedOrganisation(tx, draft, slug, {
			importId: null,
			externalId: null,
			now
		});
		return { id, name: draft.name };
	});
}
