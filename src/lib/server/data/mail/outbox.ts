import type { Tx } from '#lib/server/data/db.ts';
import { sql } from 'kysely';

/** A mail that waits to be sent. */
export interface PendingMail {
	readonly id: string;
	readonly to: string;
	readonly template: string;
	readonly data: Readonly<Record<string, unknown>>;
	readonly locale: string;
	/** How often it was tried, this time included. */
	readonly attempts: number;
}

/** A mail as the outbox page shows it. */
export interface OutboxEntry extends PendingMail {
	readonly status: 'pending' | 'sent' | 'dead';
	readonly createdAt: Date;
	readonly sentAt: Date | null;
	readonly lastError: string | null;
}

const ADDRESS = sql<string>`coalesce(outbox.recipient_email, contact_details.email)`;

/**
 * Takes mails that are due, and puts their next try off: whoever takes them sends them or fails, and nobody
 * else takes them meanwhile.
 */
export async function claimDueMail(
	tx: Tx,
	now: Date,
	nextTryAt: Date,
	limit: number
): Promise<readonly PendingMail[]> {
	const { rows } = await sql<PendingMail>`
		with due as (
			select id from public.outbox
			where status = 'pending' and next_attempt_at <= ${now}
			order by next_attempt_at, id
			limit ${limit}
			for update skip locked
		)
		update public.outbox set attempts = attempts + 1, next_attempt_at = ${nextTryAt}
		from due
		where outbox.id = due.id
		returning outbox.id, outbox.template, outbox.data, outbox.locale, outbox.attempts,
			coalesce(outbox.recipient_email, (
				select email from public.contact_details where user_id = outbox.recipient_user_id
			)) as "to"
	`.execute(tx);
	return rows;
}

/** Notes that a mail is on its way, and forgets what it said: codes in it must not lie about. */
export async function markMailSent(tx: Tx, id: string, now: Date): Promise<void> {
	await tx
		.updateTable('outbox')
		.set({ status: 'sent', sentAt: now, data: '{}', lastError: null })
		.where('id', '=', id)
		.execute();
}

export async function markMailFailed(
	tx: Tx,
	id: string,
	failure: { readonly message: string; readonly nextTryAt: Date | null }
): Promise<void> {
	await tx
		.updateTable('outbox')
		.set({
			lastError: failure.message.slice(0, 500),
			...(failure.nextTryAt === null
				? { status: 'dead' as const }
				: { nextAttemptAt: failure.nextTryAt })
		})
		.where('id', '=', id)
		.execute();
}

/** Puts a dead mail back. @returns false where there is none */
export async function reviveMail(tx: Tx, id: string, now: Date): Promise<boolean> {
	const { numUpdatedRows } = await tx
		.updateTable('outbox')
		.set({ status: 'pending', attempts: 0, nextAttemptAt: now })
		.where('id', '=', id)
		.where('status', '=', 'dead')
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

/** Puts every dead mail back. @returns how many */
export async function reviveAllMail(tx: Tx, now: Date): Promise<number> {
	const { numUpdatedRows } = await tx
		.updateTable('outbox')
		.set({ status: 'pending', attempts: 0, nextAttemptAt: now })
		.where('status', '=', 'dead')
		.executeTakeFirst();
	return Number(numUpdatedRows);
}

/** The newest mails, whatever became of them. */
export async function listOutbox(tx: Tx, limit: number): Promise<readonly OutboxEntry[]> {
	return readEntries(entriesIn(tx).limit(limit));
}

/** All mails that could not be delivered, newest first. */
export async function listDeadOutbox(tx: Tx): Promise<readonly OutboxEntry[]> {
	return readEntries(entriesIn(tx).where('outbox.status', '=', 'dead'));
}

function entriesIn(tx: Tx) {
	return tx
		.selectFrom('outbox')
		.leftJoin('contactDetails', 'contactDetails.userId', 'outbox.recipientUserId')
		.select([
			'outbox.id',
			'outbox.template',
			'outbox.data',
			'outbox.locale',
			'outbox.attempts',
			'outbox.status',
			'outbox.createdAt',
			'outbox.sentAt',
			'outbox.lastError'
		])
		.select(ADDRESS.as('to'))
		.orderBy('outbox.createdAt', 'desc')
		.orderBy('outbox.id');
}

async function readEntries(entries: ReturnType<typeof entriesIn>): Promise<readonly OutboxEntry[]> {
	const rows = await entries.execute();
	return rows.map((row) => ({ ...row, data: row.data as OutboxEntry['data'] }));
}
