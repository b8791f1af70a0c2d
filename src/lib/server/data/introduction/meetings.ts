import type { Meeting, MeetingStatus } from '#lib/domain/introduction/meeting.ts';
import type { Tx } from '#lib/server/data/db.ts';

/** Every time proposed in a conversation, also those that came to nothing, in order of time. */
export async function listMeetings(tx: Tx, introductionId: string): Promise<readonly Meeting[]> {
	return tx
		.selectFrom('meetings')
		.select(['id', 'status', 'startsAt', 'minutes', 'place', 'proposedByOrganisationId'])
		.select(['cancelledAt', 'cancelledByOrganisationId'])
		.where('introductionId', '=', introductionId)
		.orderBy('startsAt')
		.orderBy('id')
		.execute();
}

export interface NewMeeting {
	readonly introductionId: string;
	readonly proposedByOrganisationId: string;
	readonly startsAt: Date;
	readonly minutes: number;
	readonly place: string | null;
}

/** Stores proposed times. One that is proposed or confirmed already is a conflict. */
export async function insertMeetings(tx: Tx, meetings: readonly NewMeeting[]): Promise<void> {
	await tx
		.insertInto('meetings')
		.values([...meetings])
		.execute();
}

/** Lets a cancelled time stand again as it stood. @returns false where there is none the caller may write */
export async function restoreMeeting(tx: Tx, id: string): Promise<boolean> {
	const { numUpdatedRows } = await tx
		.updateTable('meetings')
		.set((eb) => ({ status: eb.ref('statusBefore').$notNull() }))
		.where('id', '=', id)
		.where('status', '=', 'cancelled')
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

/** @returns false where the caller may not write it */
export async function moveMeeting(tx: Tx, id: string, status: MeetingStatus): Promise<boolean> {
	const { numUpdatedRows } = await tx
		.updateTable('meetings')
		.set({ status })
		.where('id', '=', id)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}
