import type { Db } from '#lib/server/data/db.ts';
import { JOBS } from '#lib/server/data/identity.ts';
import { listDemoAccounts, type DemoAccount } from '#lib/server/data/region/demo-accounts.ts';

/** The accounts that a visitor may try, one for each kind of user; none where this is no demo. */
export async function offerDemoAccounts(
	db: Db,
	{ isDemo }: { readonly isDemo: boolean }
): Promise<readonly DemoAccount[]> {
	return isDemo ? db.transaction(JOBS, listDemoAccounts) : [];
}
