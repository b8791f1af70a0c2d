import type { Db } from '#lib/server/data/db.ts';
import { JOBS } from '#lib/server/data/identity.ts';
import {
	claimDueMail,
	markMailFailed,
	markMailSent,
	type PendingMail
} from '#lib/server/data/mail/outbox.ts';

const BATCH = 20;
const MINUTE_MS = 60_000;
/** After so many tries a mail is dead, and waits for the operator. */
const MOST_ATTEMPTS = 8;

/** Hands a mail over to whoever delivers it. @throws when that fails */
export type DeliverMail = (mail: PendingMail) => Promise<void>;

export interface SendingOptions {
	readonly clock: () => Date;
	/** Takes why a mail could not be handed over; it is tried again later. */
	readonly onFailure: (message: string) => void;
}

/**
 * Sends what is due. A mail may go out twice when the process dies between handing it over and noting so; it
 * then carries the same message id. @returns how many were sent
 */
export async function sendDueMail(
	db: Db,
	deliver: DeliverMail,
	{ clock, onFailure }: SendingOptions
): Promise<number> {
	let sent = 0;
	for (;;) {
		const now = clock();
		const claimedUntil = new Date(now.getTime() + 5 * MINUTE_MS);
		const due = await db.transaction(JOBS, (tx) => claimDueMail(tx, now, claimedUntil, BATCH));
		for (const mail of due) {
			const failure = await failureOf(deliver(mail));
			await db.transaction(JOBS, (tx) =>
				failure === null
					? markMailSent(tx, mail.id, clock())
					: markMailFailed(tx, mail.id, {
							message: failure,
							nextTryAt: mail.attempts >= MOST_ATTEMPTS ? null : later(clock(), mail.attempts)
						})
			);
			if (failure === null) sent += 1;
			else onFailure(failure);
		}
		if (due.length < BATCH) return sent;
	}
}

/** Twice as long after each try: 1, 2, 4... minutes. */
function later(now: Date, attempts: number): Date {
	return new Date(now.getTime() + 2 ** (attempts - 1) * MINUTE_MS);
}

async function failureOf(delivery: Promise<void>): Promise<string | null> {
	try {
		await delivery;
		return null;
	} catch (cause) {
		return cause instanceof Error ? cause.message : String(cause);
	}
}
