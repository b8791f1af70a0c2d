import { JOBS } from '#lib/server/data/identity.ts';
import { withSiteDatabase } from './site-database.ts';

/** Suspends a person, which no page does yet. */
export async function suspend(email: string): Promise<void> {
	await withSiteDatabase((db) =>
		db.transaction(JOBS, async (tx) => {
			const { numUpdatedRows } = await tx
				.updateTable('persons')
				.set({ suspendedAt: new Date() })
				.where('userId', '=', (eb) =>
					eb.selectFrom('contactDetails').select('userId').where('email', '=', email)
				)
				.executeTakeFirst();
			if (numUpdatedRows !== 1n) throw new Error(`Nobody has the address ${email}.`);
		})
	);
}
