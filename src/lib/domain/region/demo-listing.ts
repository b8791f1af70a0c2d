import { addDays, dayOf } from '../day.ts';
import { type ListingDraft, pickDetails } from '../listing/draft.ts';
import { TEXT_LANGUAGES } from '../listing/listing.ts';
import type { PackListing } from './region-pack.ts';

const DAY_MS = 86_400_000;

/** A demo listing with its days counted from the one it is in the region. */
export interface DatedListing {
	readonly draft: ListingDraft;
	readonly publishedAt: Date;
	readonly expiresAt: Date;
}

/** @param timeZone the region's */
export function dateDemoListing(listing: PackListing, now: Date, timeZone: string): DatedListing {
	const { texts, place, availableInDays, availableForDays } = listing;
	const startsIn = availableInDays ?? 0;
	const today = dayOf(now, timeZone);
	return {
		publishedAt: later(now, -listing.publishedDaysAgo),
		expiresAt: later(now, listing.expiresInDays),
		draft: {
			kind: listing.kind,
			texts: TEXT_LANGUAGES.flatMap((language) => {
				const text = texts[language];
				return text === undefined ? [] : [{ language, ...text }];
			}),
			codes: listing.codes,
			requirements: listing.requirements,
			...pickDetails({
				...listing,
				placeCode: place,
				availableFrom: availableInDays === null ? null : addDays(today, availableInDays),
				availableUntil:
					availableForDays === null ? null : addDays(today, startsIn + availableForDays)
			})
		}
	};
}

function later(now: Date, days: number): Date {
	return new Date(now.getTime() + days * DAY_MS);
}
