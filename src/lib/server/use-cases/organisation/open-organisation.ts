import type { Actor } from '#lib/domain/access/actor.ts';
import type { StoredOrganisation } from '#lib/domain/organisation/stored-organisation.ts';
import type { Db } from '#lib/server/data/db.ts';
import { ANONYMOUS, identityOf } from '#lib/server/data/identity.ts';
import { findMembership, type OwnMembership } from '#lib/server/data/organisation/memberships.ts';
import {
	findOrganisation,
	findOrganisationBySlug
} from '#lib/server/data/organisation/organisations.ts';

export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** An organisation as somebody meets it: what everybody sees, and what they are to it themselves. */
export interface MetOrganisation {
	readonly organisation: StoredOrganisation;
	/** Null for visitors and for those who neither belong to it nor ask to. */
	readonly mine: OwnMembership | null;
}

/** The organisation at an address; null where there is none. */
export function meetOrganisation(
	db: Db,
	actor: Actor | null,
	slug: string
): Promise<MetOrganisation | null> {
	if (!SLUG.test(slug)) return Promise.resolve(null);
	const identity = identityOf(actor);
	return db.transaction(identity, async (tx) => {
		const organisation = await findOrganisationBySlug(tx, slug);
		if (organisation === null) return null;
		const mine = actor === null ? null : await findMembership(tx, actor.userId, organisation.id);
		return { organisation, mine };
	});
}

/** An organisation by its id, as everybody sees it; null where there is none. */
export function openOrganisation(db: Db, id: string): Promise<StoredOrganisation | null> {
	return db.transaction(ANONYMOUS, (tx) => findOrganisation(tx, id));
}
