import { sql, type SelectQueryBuilder } from 'kysely';
import type { ListingRef } from '#lib/domain/introduction/interest.ts';
import type { Introduction } from '#lib/domain/introduction/introduction.ts';
import { contactOf, listingRef, organisationRef } from './conversation-refs.ts';
import type { DB } from '#lib/server/data/database.types.ts';
import type { Tx } from '#lib/server/data/db.ts';

function selectIntroductions(tx: Tx) {
	return tx
		.selectFrom('introductions')
		.innerJoin('interests', 'interests.id', 'introductions.interestId')
		.select([
			'introductions.id',
			'introductions.interestId',
			'introductions.status',
			'introductions.goal',
			'introductions.nextStep',
			'introductions.version',
			'introductions.openedAt',
			'interests.note',
			'interests.sentAt',
			'interests.seenAt'
		])
		.select((eb) => [
			organisationRef(eb.ref('introductions.fromOrganisationId')).as('fromOrganisation'),
			organisationRef(eb.ref('introductions.toOrganisationId')).as('toOrganisation'),
			contactOf(eb.ref('introductions.fromUserId')).as('fromContact'),
			contactOf(eb.ref('introductions.toUserId')).as('toContact'),
			listingRef(eb.ref('interests.listingId')).as('listing'),
			listingRef(eb.ref('interests.fromListingId')).as('fromListing')
		]);
}

type IntroductionRow =
	ReturnType<typeof selectIntroductions> extends SelectQueryBuilder<DB, infer _Tables, infer Row>
		? Row
		: never;

/** Of a colleague one may see the name anyway; how to reach them belongs to an open introduction only. */
function toIntroduction(row: IntroductionRow): Introduction {
	const {
		fromOrganisation,
		toOrganisation,
		fromContact,
		toContact,
		listing,
		fromListing,
		...rest
	} = row;
	const isOpen = row.status === 'both_yes';
	return {
		...rest,
		parties: {
			from: { ...fromOrganisation, contact: isOpen ? fromContact : null },
			to: { ...toOrganisation, contact: isOpen ? toContact : null }
		},
		listing: listing as ListingRef | null,
		fromListing: fromListing as ListingRef | null
	};
}

/** @returns null where there is no such introduction, or none of the caller's organisations */
export async function findIntroduction(tx: Tx, id: string): Promise<Introduction | null> {
	const row = await selectIntroductions(tx).where('introductions.id', '=', id).executeTakeFirst();
	return row === undefined ? null : toIntroduction(row);
}

/** What a list of conversations shows of one besides who speaks about what. */
export interface IntroductionNews {
	readonly lastMessage: {
		readonly body: string;
		readonly organisationId: string;
		readonly sentAt: Date;
	} | null;
	/** When the confirmed meeting begins; null without one. */
	readonly meetsAt: Date | null;
	/** Organisations whose proposed times wait for the other side. */
	readonly proposedBy: readonly string[];
	/** The last message, or the opening. */
	readonly changedAt: Date;
}

/** The conversations of the caller's organisations, the one changed last first. */
export async function listIntroductions(
	tx: Tx,
	{ limit, offset }: { readonly limit: number; readonly offset: number }
): Promise<readonly (Introduction & IntroductionNews)[]> {
	const rows = await selectIntroductions(tx)
		.leftJoinLateral(
			(eb) =>
				eb
					.selectFrom('messages')
					.select(['messages.body', 'messages.organisationId', 'messages.sentAt'])
					.whereRef('messages.introductionId', '=', 'introductions.id')
					.orderBy('messages.sentAt', 'desc')
					.orderBy('messages.id', 'desc')
					.limit(1)
					.as('latest'),
			(join) => join.onTrue()
		)
		.select((eb) => [
			'latest.body as lastBody',
			'latest.organisationId as lastOrganisationId',
			'latest.sentAt as lastSentAt',
			sql<Date>`coalesce(latest.sent_at, introductions.opened_at, introductions.created_at)`.as(
				'changedAt'
			),
			eb
				.selectFrom('meetings')
				.select('meetings.startsAt')
				.whereRef('meetings.introductionId', '=', 'introductions.id')
				.where('meetings.status', '=', 'confirmed')
				.as('meetsAt'),
			sql<string[]>`array(
				select distinct meetings.proposed_by_organisation_id::text from public.meetings
				where meetings.introduction_id = introductions.id and meetings.status = 'requested'
					and meetings.starts_at > now()
			)`.as('proposedBy')
		])
		.orderBy(
			sql`coalesce(latest.sent_at, introductions.opened_at, introductions.created_at)`,
			'desc'
		)
		.orderBy('introductions.id')
		.limit(limit)
		.offset(offset)
		.execute();
	return rows.map(
		({ lastBody, lastOrganisationId, lastSentAt, changedAt, meetsAt, proposedBy, ...row }) => ({
			...toIntroduction(row),
			lastMessage:
				lastBody === null || lastOrganisationId === null || lastSentAt === null
					? null
					: { body: lastBody, organisationId: lastOrganisationId, sentAt: lastSentAt },
			changedAt,
			meetsAt,
			proposedBy
		})
	);
}

/** Keeps others from changing the times of this conversation until the transaction ends. */
export async function lockIntroduction(tx: Tx, id: string): Promise<boolean> {
	const row = await tx
		.selectFrom('introductions')
		.select('id')
		.where('id', '=', id)
		.where('status', '=', 'both_yes')
		.forUpdate()
		.executeTakeFirst();
	return row !== undefined;
}

/** @returns false where it is not of the version `seen`, or the caller may not write it */
export async function setIntroductionGoal(
	tx: Tx,
	id: string,
	plan: { readonly goal: string | null; readonly nextStep: string | null },
	seen: number
): Promise<boolean> {
	const { numUpdatedRows } = await tx
		.updateTable('introductions')
		.set({ goal: plan.goal, nextStep: plan.nextStep })
		.where('id', '=', id)
		.where('version', '=', seen)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}
