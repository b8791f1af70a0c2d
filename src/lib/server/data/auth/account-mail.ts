import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '../db.ts';

/** A mail about an account: which text, and what goes into it. The words are chosen when it is sent. */
export type AccountMail =
	| { readonly template: 'sign_in_code'; readonly data: CodeInMail }
	| { readonly template: 'sign_up_code'; readonly data: CodeInMail }
	| { readonly template: 'recovery_code'; readonly data: CodeInMail }
	| { readonly template: 'reauthentication_code'; readonly data: CodeInMail }
	| { readonly template: 'email_change_code'; readonly data: CodeInMail }
	| { readonly template: 'new_email_code'; readonly data: CodeInMail }
	| { readonly template: 'email_changed'; readonly data: { readonly newEmail: string } }
	| {
			readonly template: 'address_already_registered';
			readonly data: Readonly<Record<never, never>>;
	  }
	| { readonly template: 'password_changed'; readonly data: Readonly<Record<never, never>> };

export interface CodeInMail {
	/** Six digits. */
	readonly code: string;
	/** ISO instant. */
	readonly expiresAt: string;
	/** For a change of address: the one it leads to. */
	readonly newEmail?: string;
}

/** Mails leave the outbox after the transaction is committed, or not at all. */
export async function sendAccountMail(
	tx: Tx,
	{ to, locale }: { readonly to: string; readonly locale: string },
	mail: AccountMail
): Promise<void> {
	const eventKey = `${mail.template}:${randomUUID()}`;
	await sql`
		select auth_embedded.send_mail(
			${eventKey}, ${to}, ${mail.template}, ${JSON.stringify(mail.data)}::jsonb, ${locale}
		)`.execute(tx);
}
