import { z } from 'zod';
import { demoAccount, demoListing, demoOrganisation } from './region-pack-demo.ts';
import { institution, place, region, scheme } from './region-pack-reference.ts';
import { distinct } from './region-pack-values.ts';

/** Everything a region folder holds; the listings of all topics in one list. */
const regionPack = z.strictObject({
	region,
	places: distinct(place, (row) => row.code),
	schemes: distinct(scheme, (row) => row.scheme),
	directory: distinct(institution, (row) => row.slug),
	organisations: distinct(demoOrganisation, (row) => row.slug),
	accounts: distinct(demoAccount, (row) => row.email),
	listings: distinct(demoListing, (row) => row.slug)
});

export type RegionPack = z.output<typeof regionPack>;
export type PackPlace = RegionPack['places'][number];
export type PackListing = RegionPack['listings'][number];

/**
 * A pack from the parsed JSON of its files, one property a file or folder. Throws with the path and reason of
 * every fault; whether codes and slugs point somewhere is for `brokenReferences` to say.
 */
export function parseRegionPack(files: Readonly<Record<keyof RegionPack, unknown>>): RegionPack {
	const parsed = regionPack.safeParse(files);
	if (!parsed.success) throw new Error(z.prettifyError(parsed.error));
	return parsed.data;
}
