import { resolve } from '$app/paths';
import type { StoredListing } from '#lib/domain/listing/stored-listing.ts';
import { organisationKindName } from '#lib/i18n/lists.ts';
import {
	findOrganisationsFor,
	type FoundOrganisation
} from '#lib/server/use-cases/matching/find-organisations-for.ts';
import { nameFor, viewListing, type ListingReader } from '#lib/ui/listing/listing-view.ts';

const SHOWN = 5;

export type OrganisationView = ReturnType<typeof viewFound>;

/** The organisations that answer a need, as everybody sees them; null for an offer. */
export async function loadOrganisations(
	{ live }: Pick<App.Locals, 'live'>,
	listing: StoredListing,
	reader: ListingReader
): Promise<readonly OrganisationView[] | null> {
	if (listing.draft.kind !== 'need') return null;
	const found = await findOrganisationsFor(live, listing, SHOWN);
	const largest = Math.max(
		...found.flatMap(({ evidence }) => evidence.map(({ contribution }) => contribution))
	);
	return found.map((one) => viewFound(one, largest, reader));
}

function viewFound(
	{ organisation, strength, evidence }: FoundOrganisation,
	largest: number,
	reader: ListingReader
) {
	return {
		id: organisation.id,
		href: resolve('/organisations/[slug]', { slug: organisation.slug }),
		name: nameFor(organisation, reader.locale),
		sphere: organisation.sphere,
		kindName: organisationKindName(organisation.kind),
		placeName: organisation.placeCode && reader.placeName(organisation.placeCode),
		strength,
		evidence: evidence.map(({ listing, contribution }) => ({
			listing: viewListing(listing, reader),
			/** Of the largest contribution of all. */
			share: contribution / largest
		}))
	};
}
