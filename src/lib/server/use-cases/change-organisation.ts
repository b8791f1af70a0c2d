import type { Actor } from '#lib/domain/access/actor.ts';
import type { OrganisationDraft } from '#lib/domain/organisation/organisation-draft.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { Db } from '#lib/server/data/db.ts';
import { updateOrganisation } from '#lib/server/data/organisations.ts';
import { refuseOrganisation, type OrganisationFailure } from './refuse-organisation.ts';

/** Replaces what an organisation says about itself. For its owners. */
export async function changeOrganisation(
	db: Db,
	actor: Actor,
	id: string,
	draft: OrganisationDraft
): Promise<Result<null, OrganisationFailure>> {
	try {
		return await db.transaction({ role: 'authenticated', userId: actor.userId }, async (tx) => {
			return (await updateOrganisation(tx, id, draft)) ? succeed(null) : refuse('not_allowed');
		});
	} catch (cause) {
		return refuseOrganisation(cause);
	}
}
