import { DEMO_DOMAIN } from '#lib/domain/region/demo-account.ts';
import type { PackAccount } from '#lib/domain/region/region-pack.ts';
import type { Tx } from '#lib/server/data/db.ts';

/** Creates a demo account with its address confirmed, unless it is there. Runs as the owner of accounts. */
export async function insertDemoAccount(
	tx: Tx,
	account: PackAccount,
	passwordHash: string,
	now: Date
): Promise<void> {
	const user = await tx
		.insertInto('auth.users')
		.values({
			email: account.email,
			encryptedPassword: passwordHash,
			emailConfirmedAt: now,
			rawUserMetaData: JSON.stringify({ name: account.name, locale: account.locale })
		})
		.onConflict((conflict) => conflict.doNothing())
		.returning('id')
		.executeTakeFirst();
	if (user === undefined) return;
	await tx
		.insertInto('auth.identities')
		.values({
			providerId: user.id,
			userId: user.id,
			provider: 'email',
			identityData: JSON.stringify({ sub: user.id, email: account.email, email_verified: true })
		})
		.execute();
}

/** Sets the password of every demo account back: whoever tried the demo may have changed it. */
export async function restoreDemoPasswords(
	tx: Tx,
	accounts: readonly PackAccount[],
	passwordHash: string
): Promise<void> {
	await tx
		.updateTable('auth.users')
		.set({ encryptedPassword: passwordHash })
		.where(
			'email',
			'in',
			accounts.map(({ email }) => email)
		)
		.execute();
}

/**
 * Gives a demo account its place in an organisation and in the region, unless it has one.
 *
 * @param organisationId null for a newcomer without an organisation
 */
export async function giveDemoRole(
	tx: Tx,
	account: PackAccount,
	organisationId: string | null,
	now: Date
): Promise<void> {
	const { userId } = await tx
		.selectFrom('contactDetails')
		.select('userId')
		.where('email', '=', account.email)
		.executeTakeFirstOrThrow();
	if (account.regionRole !== null) {
		await tx
			.updateTable('persons')
			.set({ regionRole: account.regionRole })
			.where('userId', '=', userId)
			.execute();
	}
	if (organisationId === null || account.role === null) return;
	await tx
		.insertInto('memberships')
		.values({ organisationId, userId, role: account.role, status: 'active', startedAt: now })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

/** The accounts that a visitor of the demo may try, one for each kind of user. */
export interface DemoAccount {
	readonly email: string;
	/** Null after they took it away. */
	readonly name: string | null;
	readonly organisationName: string | null;
	readonly organisationKind: string | null;
	readonly regionRole: string | null;
}

export async function listDemoAccounts(tx: Tx): Promise<readonly DemoAccount[]> {
	return tx
		.selectFrom('persons')
		.innerJoin('contactDetails', 'contactDetails.userId', 'persons.userId')
		.leftJoin('memberships', (join) =>
			join
				.onRef('memberships.userId', '=', 'persons.userId')
				.on('memberships.status', '=', 'active')
		)
		.leftJoin('organisations', 'organisations.id', 'memberships.organisationId')
		.select([
			'contactDetails.email',
			'persons.name',
			'organisations.name as organisationName',
			'organisations.kind as organisationKind',
			'persons.regionRole'
		])
		.where('contactDetails.email', 'like', `%@${DEMO_DOMAIN}`)
		.orderBy('persons.createdAt')
		.orderBy('contactDetails.email')
		.execute();
}

/** Whether the database holds anything of the demo: its accounts, or invented organisations and listings. */
export async function holdsDemo(tx: Tx): Promise<boolean> {
	const { held } = await tx
		.selectNoFrom((eb) =>
			eb
				.or([
					eb.exists(
						eb
							.selectFrom('contactDetails')
							.select('userId')
							.where('email', 'like', `%@${DEMO_DOMAIN}`)
					),
					eb.exists(eb.selectFrom('organisations').select('id').where('isDemo', '=', true)),
					eb.exists(eb.selectFrom('listings').select('id').where('isDemo', '=', true))
				])
				.as('held')
		)
		.executeTakeFirstOrThrow();
	return Boolean(held);
}
