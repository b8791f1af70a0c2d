import { sql } from 'kysely';
import type { Tx } from './db.ts';

/** Keeps what the holder of a secret is writing; what they kept before is replaced. */
export async function saveDraft(tx: Tx, secret: string, content: unknown): Promise<void> {
	await sql`select private.save_draft(${secret}, ${JSON.stringify(content)}::jsonb)`.execute(tx);
}

/** What the holder of a secret kept; null where that is nothing. */
export async function readDraft(tx: Tx, secret: string): Promise<unknown> {
	const { rows } = await sql<{ content: unknown }>`
		select private.read_draft(${secret}) as content
	`.execute(tx);
	return rows[0]?.content ?? null;
}

export async function forgetDraft(tx: Tx, secret: string): Promise<void> {
	await sql`select private.forget_draft(${secret})`.execute(tx);
}
