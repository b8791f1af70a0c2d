import type { Db } from '#lib/server/data/db.ts';
import { JOBS } from '#lib/server/data/identity.ts';
import { listOutbox, reviveMail, type OutboxEntry } from '#lib/server/data/mail/outbox.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';

export type { OutboxEntry } from '#lib/server/data/mail/outbox.ts';

const SHOWN = 100;

/** The newest mails. For operators, and for the developer of a site that sends none; the route checks. */
export function readOutbox(db: Db): Promise<readonly OutboxEntry[]> {
	return db.transaction(JOBS, (tx) => listOutbox(tx, SHOWN));
}

/** Tries a dead mail again. */
export async function reviveDeadMail(
	db: Db,
	id: string,
	now: Date
): Promise<Result<null, 'not_found'>> {
	const revived = await db.transaction(JOBS, (tx) => reviveMail(tx, id, now));
	return revived ? succeed(null) : refuse('not_found');
}
