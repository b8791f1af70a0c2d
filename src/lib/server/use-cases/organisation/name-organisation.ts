import type { OrganisationDraft } from '#lib/domain/organisation/organisation-draft.ts';
import type { Db, Tx } from '#lib/server/data/db.ts';
import { JOBS } from '#lib/server/data/identity.ts';
import { insertListedOrganisations } from '#lib/server/data/import/listed-organisations.ts';
import {
	readOrganisationNames,
	type NamedOrganisation
} from '#lib/server/data/import/named-organisations.ts';
import { withSlugs } from '#lib/server/use-cases/import/with-slugs.ts';

/** The organisation the operator means by its name, slug or id, or why it is none. */
export async function findOrganisationByName(db: Db, said: string): Promise<NamedOrganisation> {
	const [named] = await db.transaction(JOBS, (tx) => readOrganisationNames(tx, [said]));
	return named!;
}

/** Puts an organisation into the directory that nobody has claimed. For the operator, as the system. */
export async function listOrganisation(
	tx: Tx,
	draft: OrganisationDraft,
	now: Date
): Promise<{ readonly id: string }> {
	const rows = await withSlugs(tx, [{ draft, externalId: null }]);
	const [listed] = await insertListedOrganisations(tx, rows, { importId: null, now });
	if (listed === undefined) throw new Error('An organisation just stored was not given back.');
	return { id: listed.id };
}
