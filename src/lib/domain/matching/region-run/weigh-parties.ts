import type { OrganisationKind } from '#lib/domain/organisation/organisation.ts';
import type { MarketParties } from '../exposure/market.ts';
import type { RegionListing } from './region-listing.ts';

/** Proposals that people can look at between two runs: for each listing, and for a party however many it has. */
const LOOKS_FOR_LISTING = 20;
const MOST_LOOKS = 400;
/** To how many others everybody is shown, and those who are small or new. */
const FLOOR = 1;
const RAISED_FLOOR = 3;
const NEW_FOR_DAYS = 30;
const DAY_MS = 86_400_000;
const SMALL: ReadonlySet<OrganisationKind> = new Set(['startup', 'sme', 'cooperative']);

/**
 * How much each party can look at, and to how many others it must be shown. New is who published first within the last
 * month; small is who says so by its kind.
 *
 * @param byParty the listings of each party
 */
export function weighParties(
	byParty: readonly (readonly RegionListing[])[],
	now: Date
): MarketParties {
	return {
		attention: byParty.map(({ length }) => Math.min(MOST_LOOKS, length * LOOKS_FOR_LISTING)),
		floor: byParty.map((listings) =>
			isSmall(listings) || isNew(listings, now) ? RAISED_FLOOR : FLOOR
		)
	};
}

function isSmall(listings: readonly RegionListing[]): boolean {
	const kind = listings[0]?.profile.organisation?.kind ?? null;
	return kind !== null && SMALL.has(kind);
}

function isNew(listings: readonly RegionListing[], now: Date): boolean {
	const since = now.getTime() - NEW_FOR_DAYS * DAY_MS;
	return listings.every(
		({ publishedAt }) => publishedAt !== null && publishedAt.getTime() >= since
	);
}
