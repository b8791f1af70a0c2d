import { dayOf } from '#lib/domain/day.ts';
import { dateDemoListing } from '#lib/domain/region/demo-listing.ts';
import type { RegionPack } from '#lib/domain/region/region-pack.ts';
import {
	giveDemoRole,
	insertDemoAccount,
	restoreDemoPasswords
} from '#lib/server/data/region/demo-accounts.ts';
import type { Db } from '#lib/server/data/db.ts';
import { AUTH_ADMIN, JOBS } from '#lib/server/data/identity.ts';
import { insertListing } from '#lib/server/data/listing/listings.ts';
import {
	findRegion,
	insertDemoOrganisation,
	insertInstitution,
	publishDemoListing,
	upsertPlaces,
	upsertRegion,
	upsertScheme
} from '#lib/server/data/region/regions.ts';

export interface LoadRegionOptions {
	/** Identifies the content of the pack; a pack that is loaded already is not loaded again. */
	readonly checksum: string;
	/** With a demo, the invented organisations, listings and accounts come too. Null: facts only. */
	readonly demo: { readonly passwordHash: string } | null;
	readonly now: Date;
}

/**
 * Brings a region pack into the database: places, code lists, directory, and the demo if wanted. Places and
 * codes are brought up to date; organisations, accounts and listings that are there stay as they are.
 */
export async function loadRegion(
	db: Db,
	pack: RegionPack,
	options: LoadRegionOptions
): Promise<'loaded' | 'unchanged'> {
	const { checksum, demo, now } = options;
	const today = dayOf(now, pack.region.timeZone);
	if (demo !== null) {
		await db.transaction(AUTH_ADMIN, (tx) =>
			restoreDemoPasswords(tx, pack.accounts, demo.passwordHash)
		);
	}
	const known = await db.transaction(JOBS, findRegion);
	if (known?.packChecksum === checksum && known.isDemo === (demo !== null)) return 'unchanged';

	if (demo !== null) {
		await db.transaction(AUTH_ADMIN, async (tx) => {
			for (const account of pack.accounts)
				await insertDemoAccount(tx, account, demo.passwordHash, now);
		});
	}
	await db.transaction(JOBS, async (tx) => {
		await upsertPlaces(tx, pack.places);
		for (const scheme of pack.schemes) await upsertScheme(tx, scheme);
		for (const institution of pack.directory) await insertInstitution(tx, institution, today);
		await upsertRegion(tx, pack.region, {
			isDemo: demo !== null,
			packChecksum: checksum,
			loadedAt: now
		});
		if (demo === null) return;

		const organisations = new Map<string, { readonly id: string; readonly isNew: boolean }>();
		for (const organisation of pack.organisations) {
			organisations.set(organisation.slug, await insertDemoOrganisation(tx, organisation, today));
		}
		for (const account of pack.accounts) {
			await giveDemoRole(
				tx,
				account,
				organisations.get(account.organisation ?? '')?.id ?? null,
				now
			);
		}
		for (const listing of pack.listings) {
			const author = organisations.get(listing.organisation);
			if (author === undefined || !author.isNew) continue;
			const dated = dateDemoListing(listing, now, pack.region.timeZone);
			const { id } = await insertListing(tx, author.id, dated.draft);
			await publishDemoListing(tx, id, dated);
		}
	});
	return 'loaded';
}
