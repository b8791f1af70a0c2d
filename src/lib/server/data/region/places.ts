import type { Place } from '#lib/domain/place/gazetteer.ts';
import type { Tx } from '#lib/server/data/db.ts';
import { jsonArrayFrom } from 'kysely/helpers/postgres';

export async function listPlaces(tx: Tx): Promise<readonly Place[]> {
	const rows = await tx
		.selectFrom('places')
		.select([
			'code',
			'kind',
			'nameVi',
			'nameEn',
			'parentCode',
			'latitude',
			'longitude',
			'validFrom',
			'validUntil',
			'aliases'
		])
		.select((eb) =>
			jsonArrayFrom(
				eb
					.selectFrom('placeSuccessors')
					.select('successorCode as code')
					.whereRef('placeSuccessors.placeCode', '=', 'places.code')
					.orderBy('successorCode')
			).as('successors')
		)
		.orderBy('code')
		.execute();
	return rows.map(({ nameVi, nameEn, successors, ...row }) => ({
		...row,
		name: { vi: nameVi, en: nameEn },
		successors: successors.map(({ code }) => code)
	}));
}
