import { randomBytes } from 'node:crypto';
import type { Actor } from '#lib/domain/access/actor.ts';
import { addressPrefix } from '#lib/domain/access/address-prefix.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { Db } from '#lib/server/data/db.ts';
import * as drafts from '#lib/server/data/draft/drafts.ts';
import { ANONYMOUS, identityOf } from '#lib/server/data/identity.ts';

/** As `newDraftSecret` makes them. */
const SECRET = /^[\w-]{43}$/;

/** Who knows it may read and write one draft; the database holds only its digest. 256 random bits. */
export function newDraftSecret(): string {
	return randomBytes(32).toString('base64url');
}

export function isDraftSecret(value: string | undefined): value is string {
	return value !== undefined && SECRET.test(value);
}

export interface DraftToKeep {
	readonly secret: string;
	/** JSON. */
	readonly content: unknown;
	/** Null for a visitor, whose drafts are few, small and kept for days only. */
	readonly actor: Actor | null;
	/** The address at the other end of the connection, never one from a header. */
	readonly address: string;
}

export type KeepDraftFailure = Exclude<drafts.DraftOutcome, 'kept'>;

/** Keeps what somebody is writing; what they kept before under the secret is replaced. */
export async function keepDraft(
	db: Db,
	{ secret, content, actor, address }: DraftToKeep
): Promise<Result<null, KeepDraftFailure>> {
	const identity = identityOf(actor);
	const outcome = await db.transaction(identity, (tx) =>
		drafts.saveDraft(tx, { secret, content, address: addressPrefix(address) })
	);
	return outcome === 'kept' ? succeed(null) : refuse(outcome);
}

/** @returns null where nothing is kept under the secret */
export function readDraft(db: Db, secret: string): Promise<unknown> {
	return db.transaction(ANONYMOUS, (tx) => drafts.findDraft(tx, secret));
}

export function forgetDraft(db: Db, secret: string): Promise<void> {
	return db.transaction(ANONYMOUS, (tx) => drafts.deleteDraft(tx, secret));
}
