import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { draftToProfile } from '#lib/domain/listing/to-profile.ts';
import type { CodeName } from '#lib/domain/listing/suggest/suggest-codes.ts';
import { createMatchIndex, type MatchIndex } from '#lib/domain/matching/index/match-index.ts';
import { createGazetteer, type Gazetteer } from '#lib/domain/place/gazetteer.ts';
import { dateDemoListing } from '#lib/domain/region/demo-listing.ts';
import type { PackListing, PackPlace, PackScheme } from '#lib/domain/region/region-pack.ts';

const PACK = path.resolve(import.meta.dirname, '../../regions/binh-duong');

/** The demo region as its pack describes it, and an index of its listings, whose ids are their slugs. */
export interface DemoPack {
	readonly gazetteer: Gazetteer;
	readonly codes: readonly CodeName[];
	readonly listings: readonly PackListing[];
	readonly index: MatchIndex;
}

/**
 * Reads the demo region without a database.
 *
 * @param now the moment from which the demo listings take their dates
 */
export function readDemoPack(now: Date): DemoPack {
	const gazetteer = createGazetteer(
		read<readonly PackPlace[]>('places.json').map(({ parent, ...place }) => ({
			...place,
			parentCode: parent
		}))
	);
	const codes = filesIn('schemes').flatMap((file) => {
		const scheme = read<PackScheme>(file);
		return scheme.codes.map(({ code, parent, name }) => ({
			scheme: scheme.scheme,
			code,
			parentCode: parent,
			nameVi: name.vi,
			nameEn: name.en
		}));
	});
	const listings = filesIn('demo/listings').flatMap((file) => read<readonly PackListing[]>(file));
	const index = createMatchIndex();
	for (const listing of listings) {
		const { draft } = dateDemoListing(listing, now, 'Asia/Ho_Chi_Minh');
		index.put({ ...draftToProfile(draft, null, gazetteer), id: listing.slug });
	}
	return { gazetteer, codes, listings, index };
}

function filesIn(folder: string): readonly string[] {
	return readdirSync(path.join(PACK, folder)).map((file) => `${folder}/${file}`);
}

function read<Value>(file: string): Value {
	return JSON.parse(readFileSync(path.join(PACK, file), 'utf8')) as Value;
}
