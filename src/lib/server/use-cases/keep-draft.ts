import { randomBytes } from 'node:crypto';
import type { Db } from '#lib/server/data/db.ts';
import * as drafts from '#lib/server/data/drafts.ts';
import { ANONYMOUS } from '#lib/server/data/identity.ts';

/** As `newDraftSecret` makes them. */
const SECRET = /^[\w-]{43}$/;

/** Who knows it may read and write one draft; the database holds only its digest. 256 random bits. */
export function newDraftSecret(): string {
	return randomBytes(32).toString('base64url');
}

export function isDraftSecret(value: string | undefined): value is string {
	return value !== undefined && SECRET.test(value);
}

/** Keeps what a visitor is writing; what they kept before is replaced. `content` is JSON below 64 kB. */
export function keepDraft(db: Db, secret: string, content: unknown): Promise<void> {
	return db.transaction(ANONYMOUS, (tx) => drafts.saveDraft(tx, secret, content));
}

/** @returns null where nothing is kept under the secret */
export function readDraft(db: Db, secret: string): Promise<unknown> {
	return db.transaction(ANONYMOUS, (tx) => drafts.readDraft(tx, secret));
}

export function forgetDraft(db: Db, secret: string): Promise<void> {
	return db.transaction(ANONYMOUS, (tx) => drafts.forgetDraft(tx, secret));
}
