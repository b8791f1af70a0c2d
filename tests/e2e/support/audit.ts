import { partsOf } from './forge-tokens.ts';
import { readSessionCookie } from './session-cookie.ts';
import { withSiteDatabase } from './site-database.ts';
import type { Visitor } from './visitor.ts';

/** What the records say happened to a row, oldest first, as far as a person may read them. */
export async function recordsOf(reader: Visitor, entityId: string): Promise<readonly string[]> {
	const { sub: userId = '' } = partsOf(readSessionCookie(reader).access_token).payload;
	const rows = await withSiteDatabase((db) =>
		db.transaction({ role: 'authenticated', userId }, (tx) =>
			tx
				.selectFrom('auditEntries')
				.select(['action', 'detail'])
				.where('entityId', '=', entityId)
				.orderBy('id')
				.execute()
		)
	);
	return rows.map(({ action, detail }) => `${action} ${JSON.stringify(detail)}`);
}
