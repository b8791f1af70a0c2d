import { addDays } from '#lib/domain/day.ts';
import type {
	PackInstitution,
	PackOrganisation,
	PackPlace,
	PackScheme,
	RegionPack
} from '#lib/domain/region/region-pack.ts';
import type { DatedListing } from '#lib/domain/region/demo-listing.ts';
import type { Tx } from '#lib/server/data/db.ts';

/** Rows one statement carries at most, to stay far below the protocol's limit of parameters. */
const BATCH = 500;

export interface StoredRegion {
	readonly code: string;
	readonly name: { readonly vi: string; readonly en: string };
	readonly timeZone: string;
	readonly isDemo: boolean;
	readonly packChecksum: string | null;
}

/** The region this installation serves, the one loaded last; null before one is loaded. */
export async function findRegion(tx: Tx): Promise<StoredRegion | null> {
	const row = await tx
		.selectFrom('regions')
		.select(['code', 'nameVi', 'nameEn', 'timeZone', 'isDemo', 'packChecksum'])
		.orderBy('loadedAt', 'desc')
		.limit(1)
		.executeTakeFirst();
	if (row === undefined) return null;
	const { nameVi, nameEn, ...rest } = row;
	return { ...rest, name: { vi: nameVi, en: nameEn } };
}

export async function upsertRegion(
	tx: Tx,
	region: RegionPack['region'],
	facts: { readonly isDemo: boolean; readonly packChecksum: string; readonly loadedAt: Date }
): Promise<void> {
	const row = {
		nameVi: region.name.vi,
		nameEn: region.name.en,
		placeCode: region.place,
		languages: [...region.languages],
		timeZone: region.timeZone,
		country: region.country,
		currency: region.currency,
		...facts
	};
	await tx
		.insertInto('regions')
		.values({ code: region.code, ...row })
		.onConflict((conflict) => conflict.column('code').doUpdateSet(row))
		.execute();
}

export async function upsertPlaces(tx: Tx, places: readonly PackPlace[]): Promise<void> {
	const byCode = new Map(places.map((place) => [place.code, place]));
	const depthOf = (place: PackPlace): number => {
		const parent = place.parent === null ? undefined : byCode.get(place.parent);
		return parent === undefined ? 0 : 1 + depthOf(parent);
	};
	const outerFirst = places.toSorted((one, other) => depthOf(one) - depthOf(other));
	for (const batch of batches(outerFirst)) {
		await tx
			.insertInto('places')
			.values(
				batch.map((place) => ({
					code: place.code,
					kind: place.kind,
					nameVi: place.name.vi,
					nameEn: place.name.en,
					parentCode: place.parent,
					latitude: place.latitude,
					longitude: place.longitude,
					validFrom: place.validFrom,
					validUntil: place.validUntil,
					officialCode: place.officialCode,
					aliases: [...place.aliases]
				}))
			)
			.onConflict((conflict) =>
				conflict.column('code').doUpdateSet((eb) => ({
					kind: eb.ref('excluded.kind'),
					nameVi: eb.ref('excluded.nameVi'),
					nameEn: eb.ref('excluded.nameEn'),
					parentCode: eb.ref('excluded.parentCode'),
					latitude: eb.ref('excluded.latitude'),
					longitude: eb.ref('excluded.longitude'),
					validFrom: eb.ref('excluded.validFrom'),
					validUntil: eb.ref('excluded.validUntil'),
					officialCode: eb.ref('excluded.officialCode'),
					aliases: eb.ref('excluded.aliases')
				}))
			)
			.execute();
	}
	const successors = places.flatMap((place) =>
		place.successors.map((successorCode) => ({ placeCode: place.code, successorCode }))
	);
	for (const batch of batches(successors)) {
		await tx
			.insertInto('placeSuccessors')
			.values(batch)
			.onConflict((conflict) => conflict.doNothing())
			.execute();
	}
}

export async function upsertScheme(tx: Tx, scheme: PackScheme): Promise<void> {
	const row = {
		nameVi: scheme.name.vi,
		nameEn: scheme.name.en,
		version: scheme.version,
		source: scheme.source,
		licence: scheme.licence
	};
	await tx
		.insertInto('codeSchemes')
		.values({ scheme: scheme.scheme, ...row })
		.onConflict((conflict) => conflict.column('scheme').doUpdateSet(row))
		.execute();
	// A code before those that lie in it: a parent's code is shorter, or has no parent itself.
	const outerFirst = scheme.codes.toSorted(
		(one, other) =>
			Number(one.parent !== null) - Number(other.parent !== null) ||
			one.code.length - other.code.length
	);
	for (const batch of batches(outerFirst)) {
		await tx
			.insertInto('codes')
			.values(
				batch.map(({ code, parent, name }) => ({
					scheme: scheme.scheme,
					code,
					parentCode: parent,
					nameVi: name.vi,
					nameEn: name.en
				}))
			)
			.onConflict((conflict) =>
				conflict.columns(['scheme', 'code']).doUpdateSet((eb) => ({
					parentCode: eb.ref('excluded.parentCode'),
					nameVi: eb.ref('excluded.nameVi'),
					nameEn: eb.ref('excluded.nameEn')
				}))
			)
			.execute();
	}
}

/** Stores a real institution as listed `today`, an ISO day, unless it is there. @returns false where it was */
export async function insertInstitution(
	tx: Tx,
	institution: PackInstitution,
	today: string
): Promise<boolean> {
	const inserted = await tx
		.insertInto('organisations')
		.values({
			slug: institution.slug,
			name: institution.name.vi,
			nameEn: institution.name.en,
			sphere: institution.sphere,
			kind: institution.kind,
			placeCode: institution.place,
			languages: [...institution.languages],
			website: institution.website
		})
		.onConflict((conflict) => conflict.doNothing())
		.returning('id')
		.executeTakeFirst();
	if (inserted === undefined) return false;
	await insertVerification(tx, inserted.id, { level: 'listed', method: institution.source, today });
	return true;
}

/** Stores an invented organisation as checked `today`, an ISO day, unless it is there. @returns its id and whether it is new */
export async function insertDemoOrganisation(
	tx: Tx,
	organisation: PackOrganisation,
	today: string
): Promise<{ readonly id: string; readonly isNew: boolean }> {
	const inserted = await tx
		.insertInto('organisations')
		.values({
			slug: organisation.slug,
			name: organisation.name.vi,
			nameEn: organisation.name.en,
			sphere: organisation.sphere,
			kind: organisation.kind,
			size: organisation.size,
			placeCode: organisation.place,
			languages: [...organisation.languages],
			valueChainRole: organisation.valueChainRole,
			website: organisation.website,
			summaryVi: organisation.summary.vi,
			summaryEn: organisation.summary.en,
			answersWithinDays: organisation.answersWithinDays,
			isDemo: true
		})
		.onConflict((conflict) => conflict.doNothing())
		.returning('id')
		.executeTakeFirst();
	if (inserted === undefined) {
		const { id } = await tx
			.selectFrom('organisations')
			.select('id')
			.where('slug', '=', organisation.slug)
			.executeTakeFirstOrThrow();
		return { id, isNew: false };
	}
	await insertVerification(tx, inserted.id, {
		level: organisation.verification,
		method: 'demo',
		today
	});
	if (organisation.codes.length > 0) {
		await tx
			.insertInto('organisationCodes')
			.values(organisation.codes.map((code) => ({ organisationId: inserted.id, ...code })))
			.execute();
	}
	return { id: inserted.id, isNew: true };
}

interface Check {
	readonly level: PackOrganisation['verification'];
	readonly method: string;
	/** ISO day. */
	readonly today: string;
}

async function insertVerification(tx: Tx, organisationId: string, check: Check): Promise<void> {
	const { level, method, today } = check;
	const holdsForAYear = level !== 'listed' && level !== 'claimed';
	await tx
		.insertInto('verifications')
		.values({
			organisationId,
			level,
			method,
			verifiedOn: today,
			validUntil: holdsForAYear ? addDays(today, 365) : null
		})
		.execute();
}

/** Puts the dates of the demo on a listing just stored, and publishes it. */
export async function publishDemoListing(tx: Tx, id: string, dates: DatedListing): Promise<void> {
	await tx
		.updateTable('listings')
		.set({ status: 'published', isDemo: true, expiresAt: dates.expiresAt })
		.where('id', '=', id)
		.execute();
	await tx
		.updateTable('listings')
		.set({ publishedAt: dates.publishedAt, confirmedAt: dates.publishedAt })
		.where('id', '=', id)
		.execute();
}

function batches<Row>(rows: readonly Row[]): readonly (readonly Row[])[] {
	return Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, index) =>
		rows.slice(index * BATCH, (index + 1) * BATCH)
	);
}
