import type { Db } from '#lib/server/data/db.ts';
import { JOBS } from '#lib/server/data/identity.ts';
import { listDeadOutbox, reviveAllMail, type OutboxEntry } from '#lib/server/data/mail/outbox.ts';

/** All mails that could not be delivered, newest first, without what they say: some hold codes that sign in. */
export function listDeadMail(
	db: Db
): Promise<readonly Pick<OutboxEntry, 'createdAt' | 'to' | 'template' | 'lastError'>[]> {
	return db.transaction(JOBS, async (tx) =>
		(await listDeadOutbox(tx)).map(({ createdAt, to, template, lastError }) => ({
			createdAt,
			to,
			template,
			lastError
		}))
	);
}

/** Puts every mail that could not be delivered back, to be sent anew. @returns how many */
export function reviveAllDeadMail(db: Db, now: Date): Promise<number> {
	return db.transaction(JOBS, (tx) => reviveAllMail(tx, now));
}
