import { findUntranslated, type UntranslatedPhrase } from '#lib/domain/lexicon/untranslated.ts';
import type { ListingText } from '#lib/domain/listing/listing.ts';
import type { Db } from '#lib/server/data/db.ts';
import { ANONYMOUS } from '#lib/server/data/identity.ts';
import { pagePublishedListings } from '#lib/server/data/listing/listings.ts';
import { readLexicon } from '#lib/server/live/read-lexicon.ts';

const PAGE = 500;

export interface UntranslatedReport {
	/** How many published listings were read. */
	readonly listings: number;
	readonly phrases: readonly UntranslatedPhrase[];
}

/** What published listings say in Vietnamese that neither the glossary nor any dictionary of the region covers. */
export async function reportUntranslated(db: Db, limit: number): Promise<UntranslatedReport> {
	const lexicon = await readLexicon(db);
	const listings: (readonly ListingText[])[] = [];
	for (let after: string | null = null; ;) {
		const page = await db.transaction(ANONYMOUS, (tx) => pagePublishedListings(tx, after, PAGE));
		for (const { draft } of page) listings.push(draft.texts);
		if (page.length < PAGE) break;
		after = page.at(-1)?.id ?? null;
	}
	return { listings: listings.length, phrases: findUntranslated(listings, lexicon, limit) };
}
