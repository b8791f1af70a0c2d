import type { Tx } from '#lib/server/data/db.ts';

/** A code with its names; `nameEn` is null where the source has no English one. */
export interface NamedCode {
	readonly scheme: string;
	readonly code: string;
	readonly parentCode: string | null;
	readonly nameVi: string;
	readonly nameEn: string | null;
}

export async function listCodes(tx: Tx): Promise<readonly NamedCode[]> {
	return tx
		.selectFrom('codes')
		.select(['scheme', 'code', 'parentCode', 'nameVi', 'nameEn'])
		.orderBy('scheme')
		.orderBy('code')
		.execute();
}
