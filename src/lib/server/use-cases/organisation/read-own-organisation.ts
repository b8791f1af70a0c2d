import type { Actor } from '#lib/domain/access/actor.ts';
import type { StoredListing } from '#lib/domain/listing/stored-listing.ts';
import type { StoredOrganisation } from '#lib/domain/organisation/stored-organisation.ts';
import type { Db, Tx } from '#lib/server/data/db.ts';
import { identityOf } from '#lib/server/data/identity.ts';
import {
	countOrganisationListings,
	listOrganisationListings
} from '#lib/server/data/listing/listings.ts';
import { listClosed, type ClosedOrganisation } from '#lib/server/data/organisation/closing.ts';
import {
	listMembers,
	listOwnRequests,
	type Member,
	type OwnRequest
} from '#lib/server/data/organisation/memberships.ts';
import { findOrganisation } from '#lib/server/data/organisation/organisations.ts';

/** An organisation as those see it who belong to it. */
export interface OwnOrganisation {
	readonly organisation: StoredOrganisation;
	readonly members: readonly Member[];
	/** A part of its listings, also drafts and closed ones, newest change first. */
	readonly listings: readonly StoredListing[];
	/** How many listings there are in all. */
	readonly count: number;
}

export interface OwnOrganisations {
	/** Those that the actor asks to join and has no answer from. */
	readonly requests: readonly OwnRequest[];
	/** Those that were closed and can still be opened again, the latest first. */
	readonly closed: readonly ClosedOrganisation[];
	/** Null where none was asked for, or there is none of that id. */
	readonly shown: OwnOrganisation | null;
}

interface Page {
	readonly limit: number;
	readonly offset: number;
}

/** @param organisationId of a membership of the actor; null for none */
export function readOwnOrganisations(
	db: Db,
	actor: Actor,
	organisationId: string | null,
	page: Page
): Promise<OwnOrganisations> {
	return db.transaction(identityOf(actor), async (tx) => {
		// Sent together, so that a page waits for one answer of the database.
		const [requests, closed, shown] = await Promise.all([
			listOwnRequests(tx, actor.userId),
			listClosed(tx),
			organisationId === null ? null : readOwn(tx, organisationId, page)
		]);
		return { requests, closed, shown };
	});
}

async function readOwn(tx: Tx, id: string, page: Page): Promise<OwnOrganisation | null> {
	const [organisation, members, counted, listings] = await Promise.all([
		findOrganisation(tx, id),
		listMembers(tx, id),
		countOrganisationListings(tx, [id]),
		listOrganisationListings(tx, { organisationIds: [id], ...page })
	]);
	if (organisation === null) return null;
	return { organisation, members, listings, count: counted.published + counted.others };
}
