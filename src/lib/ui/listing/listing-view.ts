import type { ListingKind, ListingText } from '#lib/domain/listing/listing.ts';
import type { StoredListing } from '#lib/domain/listing/stored-listing.ts';
import type { Sphere, VerificationLevel } from '#lib/domain/organisation/organisation.ts';
import { formatRelativeDays } from '#lib/i18n/dates.ts';
import { organisationKindName, subjectName } from '#lib/i18n/lists.ts';
import type { Locale } from '#lib/i18n/locale.ts';

/** Who stands behind a listing, as a card shows it. */
export interface OrganisationSummary {
	readonly name: string;
	readonly sphere: Sphere;
	/** Word for its kind, in the reader's language. */
	readonly kindName: string;
	readonly verification: VerificationLevel | null;
	/** ISO day; null where the verification has no end or there is none. */
	readonly verifiedUntil: string | null;
	/** Days until it usually answers; null where unknown. */
	readonly answersWithinDays: number | null;
}

/** A listing as a card shows it. */
export interface ListingSummary {
	readonly id: string;
	readonly href: string;
	readonly kind: ListingKind;
	readonly title: string;
	readonly language: Locale;
	/** Null for the draft of somebody without an organisation. */
	readonly organisation: OrganisationSummary | null;
	readonly placeName: string | null;
	/** Word for its subject, in the reader's language. */
	readonly subjectName: string | null;
	/** "3 days ago", in the reader's language. */
	readonly published: string | null;
}

/** What words about listings depend on besides the listing itself. */
export interface ListingReader {
	readonly locale: Locale;
	readonly now: Date;
	/** The name of a place in the reader's language; null where the region has none. */
	placeName(code: string): string | null;
	/** The address of a listing's page. */
	hrefOf(listingId: string): string;
}

/** The text in the reader's language, or the other one where there is none. */
export function textFor(texts: readonly ListingText[], locale: Locale): ListingText {
	const text = texts.find(({ language }) => language === locale) ?? texts[0];
	if (text === undefined) return { language: locale, title: '', summary: '' };
	return text;
}

/** Puts a listing into words for one reader. */
export function viewListing(listing: StoredListing, reader: ListingReader): ListingSummary {
	const { draft, organisation, publishedAt } = listing;
	const { title, language } = textFor(draft.texts, reader.locale);
	const placeCode = draft.placeCode ?? organisation.placeCode;
	return {
		id: listing.id,
		href: reader.hrefOf(listing.id),
		kind: draft.kind,
		title,
		language,
		organisation: {
			name: nameFor(organisation, reader.locale),
			sphere: organisation.sphere,
			kindName: organisationKindName(organisation.kind),
			verification: organisation.verification,
			verifiedUntil: organisation.verifiedUntil,
			answersWithinDays: organisation.answersWithinDays
		},
		placeName: placeCode && reader.placeName(placeCode),
		subjectName: draft.subject && subjectName(draft.subject),
		published: publishedAt && formatRelativeDays(publishedAt, reader.now, reader.locale)
	};
}

/** An organisation's name in the reader's language, as far as it has one. */
export function nameFor(
	organisation: { readonly name: string; readonly nameEn: string | null },
	locale: Locale
): string {
	return locale === 'en' ? (organisation.nameEn ?? organisation.name) : organisation.name;
}
