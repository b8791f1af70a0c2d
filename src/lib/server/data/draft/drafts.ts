import type { Tx } from '#lib/server/data/db.ts';
import { sql } from 'kysely';

/**
 * Whether a draft was kept. Not: it is `too_large` by itself, its holder keeps or wrote `too_many` already, or the
 * store for everybody is `full`.
 */
export type DraftOutcome = 'kept' | 'too_large' | 'too_many' | 'full';

/**
 * Keeps what the holder of a secret is writing; what they kept before is replaced. Where it cannot be kept, what was
 * kept before stays. It is counted for the caller, or for the network `address` of a visitor.
 */
export async function saveDraft(
	tx: Tx,
	{ secret, content, address }: { secret: string; content: unknown; address: string }
): Promise<DraftOutcome> {
	const { rows } = await sql<{ outcome: DraftOutcome }>`
		select private.save_draft(${secret}, ${jsonOf(content)}::jsonb, ${address}) as outcome
	`.execute(tx);
	return rows[0]!.outcome;
}

/** Half a letter, which a text that was cut may end in, is no JSON to PostgreSQL. */
function jsonOf(content: unknown): string {
	return JSON.stringify(content, (_, value: unknown) =>
		typeof value === 'string' ? value.toWellFormed() : value
	);
}

/** What the holder of a secret kept; null where that is nothing. */
export async function findDraft(tx: Tx, secret: string): Promise<unknown> {
	const { rows } = await sql<{ content: unknown }>`
		select private.read_draft(${secret}) as content
	`.execute(tx);
	return rows[0]?.content ?? null;
}

export async function deleteDraft(tx: Tx, secret: string): Promise<void> {
	await sql`select private.forget_draft(${secret})`.execute(tx);
}
