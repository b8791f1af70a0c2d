import type { Actor } from '#lib/domain/access/actor.ts';
import type { OrganisationDraft } from '#lib/domain/organisation/organisation-draft.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { Db } from '#lib/server/data/db.ts';
import {
	findOrganisation,
	updateOrganisation
} from '#lib/server/data/organisation/organisations.ts';
import { refusedAs } from '#lib/server/data/refusals.ts';
import { actOnce } from '#lib/server/use-cases/submission/do-once.ts';
import { REFUSED_ORGANISATION, type OrganisationFailure } from './organisation-failure.ts';

export interface OrganisationChange {
	readonly draft: OrganisationDraft;
	/** The version the owner had before their eyes. */
	readonly seenVersion: number;
	/** Sent again with a retry; see `actOnce`. */
	readonly key: string | null;
}

export type ChangeOrganisationFailure =
	| OrganisationFailure
	/** Somebody saved it since the version that was seen. */
	| 'changed_meanwhile'
	| 'key_used_before';

/** Replaces what an organisation says about itself. For its owners. */
export async function changeOrganisation(
	db: Db,
	actor: Actor,
	id: string,
	{ draft, seenVersion, key }: OrganisationChange
): Promise<Result<null, ChangeOrganisationFailure>> {
	const request = { id, draft, seenVersion };
	return refusedAs(REFUSED_ORGANISATION, () =>
		actOnce<null, ChangeOrganisationFailure>(db, actor, { key, request }, async (tx) => {
			if (await updateOrganisation(tx, id, draft, seenVersion)) return succeed(null);
			const stands = await findOrganisation(tx, id);
			const isOlder = stands !== null && stands.version !== seenVersion;
			return refuse(isOlder ? 'changed_meanwhile' : 'not_allowed');
		})
	);
}
