import { resolve } from '$app/paths';
import type { Sphere, VerificationLevel } from '#lib/domain/organisation/organisation.ts';
import {
	isOnlyListed,
	type OrganisationEntry
} from '#lib/domain/organisation/stored-organisation.ts';
import { organisationKindName } from '#lib/i18n/lists.ts';
import { nameFor, type ListingReader } from '#lib/ui/listing/listing-view.ts';

/** An organisation as its card shows it, in the reader's language. */
export interface OrganisationView {
	readonly id: string;
	readonly href: string;
	readonly name: string;
	readonly sphere: Sphere;
	readonly kindName: string;
	readonly placeName: string | null;
	/** True where nobody here speaks for it. */
	readonly onlyListed: boolean;
	readonly level: VerificationLevel | null;
	/** ISO day; null where the level has no end. */
	readonly validUntil: string | null;
	readonly needs: number;
	readonly offers: number;
}

export function viewOrganisation(
	entry: OrganisationEntry,
	reader: Pick<ListingReader, 'locale' | 'placeName'>
): OrganisationView {
	return {
		id: entry.id,
		href: resolve('/organisations/[slug]', { slug: entry.slug }),
		name: nameFor(entry, reader.locale),
		sphere: entry.sphere,
		kindName: organisationKindName(entry.kind),
		placeName: entry.placeCode && reader.placeName(entry.placeCode),
		onlyListed: isOnlyListed(entry.verification),
		level: entry.verification?.level ?? null,
		validUntil: entry.verification?.validUntil ?? null,
		needs: entry.needs,
		offers: entry.offers
	};
}
