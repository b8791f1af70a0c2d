import type { SelectQueryBuilder } from 'kysely';
import type { Interest, ListingRef } from '#lib/domain/introduction/interest.ts';
import {
	OPEN_INTEREST_STATUSES,
	type DeclineReason,
	type InterestStatus
} from '#lib/domain/introduction/statuses.ts';
import { listingRef, organisationRef } from './conversation-refs.ts';
import type { DB } from '#lib/server/data/database.types.ts';
import type { Tx } from '#lib/server/data/db.ts';

const COLUMNS = [
	'interests.id',
	'interests.status',
	'interests.note',
	'interests.sentAt',
	'interests.seenAt',
	'interests.answeredAt',
	'interests.withdrawnAt',
	'interests.endedWith',
	'interests.declineReason',
	'interests.declineText',
	'interests.snoozedUntil',
	'interests.lapsesAt'
] as const;

function selectInterests(tx: Tx) {
	return tx
		.selectFrom('interests')
		.leftJoin('introductions', 'introductions.interestId', 'interests.id')
		.select(COLUMNS)
		.select((eb) => [
			'introductions.id as introductionId',
			organisationRef(eb.ref('interests.fromOrganisationId')).as('fromOrganisation'),
			organisationRef(eb.ref('interests.toOrganisationId')).as('toOrganisation'),
			listingRef(eb.ref('interests.listingId')).as('listing'),
			listingRef(eb.ref('interests.fromListingId')).as('fromListing')
		]);
}

type InterestRow =
	ReturnType<typeof selectInterests> extends SelectQueryBuilder<DB, infer _Tables, infer Row>
		? Row
		: never;

function toInterest(row: InterestRow): Interest {
	const { fromOrganisation, toOrganisation, listing, fromListing, ...rest } = row;
	return {
		...rest,
		organisations: { from: fromOrganisation, to: toOrganisation },
		listing: listing as ListingRef | null,
		fromListing: fromListing as ListingRef | null
	};
}

/** @returns null where there is no such interest, or none of the caller's organisations */
export async function findInterest(tx: Tx, id: string): Promise<Interest | null> {
	const row = await selectInterests(tx).where('interests.id', '=', id).executeTakeFirst();
	return row === undefined ? null : toInterest(row);
}

/** The interests of the caller's organisations, sent and received, newest first. */
export async function listInterests(
	tx: Tx,
	statuses: readonly InterestStatus[],
	limit: number
): Promise<readonly Interest[]> {
	const rows = await selectInterests(tx)
		.where('interests.status', 'in', [...statuses])
		.orderBy('interests.sentAt', 'desc')
		.orderBy('interests.id')
		.limit(limit)
		.execute();
	return rows.map(toInterest);
}

/** The open or accepted interests that the caller's organisations have in a listing, or it in theirs. */
export async function listStandingInterests(
	tx: Tx,
	listingId: string
): Promise<readonly Interest[]> {
	const rows = await selectInterests(tx)
		.where('interests.status', 'in', [...OPEN_INTEREST_STATUSES, 'accepted'])
		.where((eb) =>
			eb.or([
				eb('interests.listingId', '=', listingId),
				eb('interests.fromListingId', '=', listingId)
			])
		)
		.orderBy('interests.sentAt', 'desc')
		.orderBy('interests.id')
		.execute();
	return rows.map(toInterest);
}

export interface NewInterest {
	readonly listingId: string;
	readonly fromListingId: string | null;
	readonly fromOrganisationId: string;
	readonly toOrganisationId: string;
	readonly note: string;
}

/** Stores an interest as `sent`. An open one of the same pair is a conflict. */
export async function insertInterest(
	tx: Tx,
	interest: NewInterest
): Promise<{ readonly id: string }> {
	return tx.insertInto('interests').values(interest).returning('id').executeTakeFirstOrThrow();
}

/** The open or accepted interest that a new one of this pair would run into, whichever side sent it. */
export async function findStandingInterest(
	tx: Tx,
	{ listingId, fromListingId, fromOrganisationId }: NewInterest
): Promise<{ readonly id: string } | null> {
	const found = await tx
		.selectFrom('interests')
		.select('id')
		.where('status', 'in', [...OPEN_INTEREST_STATUSES, 'accepted'])
		.where((eb) =>
			eb.or([
				eb.and({ listingId, fromOrganisationId }),
				...(fromListingId === null
					? []
					: [
							eb.and({ listingId, fromListingId }),
							eb.and({ listingId: fromListingId, fromListingId: listingId })
						])
			])
		)
		.executeTakeFirst();
	return found ?? null;
}

export interface InterestAnswer {
	readonly status: InterestStatus;
	readonly declineReason?: DeclineReason;
	readonly declineText?: string | null;
}

/** Moves an interest on. @returns false where the caller may not write it */
export async function moveInterest(tx: Tx, id: string, answer: InterestAnswer): Promise<boolean> {
	const { numUpdatedRows } = await tx
		.updateTable('interests')
		.set(answer)
		.where('id', '=', id)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

/** Lets a withdrawn interest stand again as it stood. @returns false where there is none the caller may write */
export async function resetInterestStatus(tx: Tx, id: string): Promise<boolean> {
	const { numUpdatedRows } = await tx
		.updateTable('interests')
		.set((eb) => ({ status: eb.ref('statusBefore').$notNull() }))
		.where('id', '=', id)
		.where('status', '=', 'withdrawn')
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

/** Notes that the asked side has opened an interest; one that is seen already stays as it is. */
export async function markInterestSeen(
	tx: Tx,
	id: string,
	receivers: readonly string[]
): Promise<boolean> {
	const { numUpdatedRows } = await tx
		.updateTable('interests')
		.set({ status: 'seen' })
		.where('id', '=', id)
		.where('status', '=', 'sent')
		.where('toOrganisationId', 'in', [...receivers])
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

/** @param until ISO day. @returns false where the caller may not write it */
export async function setSnooze(tx: Tx, id: string, until: string): Promise<boolean> {
	const { numUpdatedRows } = await tx
		.updateTable('interests')
		.set({ snoozedUntil: until })
		.where('id', '=', id)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}
