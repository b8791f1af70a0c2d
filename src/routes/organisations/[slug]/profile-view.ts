import { codeLabel } from '#lib/i18n/codes.ts';
import type { TextLanguage } from '#lib/domain/listing/listing.ts';
import {
	isOnlyListed,
	type StoredOrganisation
} from '#lib/domain/organisation/stored-organisation.ts';
import { jsonLdElement } from '#lib/server/http/listing/listing-json-ld.ts';
import { organisationJsonLd } from '#lib/server/http/organisation/organisation-json-ld.ts';
import { nameFor, viewListing } from '#lib/ui/listing/listing-view.ts';
import { placeLabel } from '../../organisation/place-label.ts';
import { readerOf } from '../../reader.ts';

/** A summary in one language. */
export interface Summary {
	readonly language: TextLanguage;
	readonly text: string;
}

/** An organisation's page for one reader: what everybody may see, and how to reach it never. */
export function viewProfile(
	organisation: StoredOrganisation,
	locals: Pick<App.Locals, 'live' | 'locale' | 'settings'>,
	url: URL,
	now: Date
) {
	const { live, locale } = locals;
	const { id, slug, draft, verification, suspended, createdAt, isDemo } = organisation;
	const reader = readerOf(locals, now);
	const place = draft.placeCode === null ? null : live.gazetteer.find(draft.placeCode);
	const placeName = place && placeLabel(place, live.gazetteer, locale);
	const published = live
		.newest(null, Infinity)
		.filter((listing) => listing.organisation.id === id)
		// Whose they are stands above them already.
		.map((listing) => ({ ...viewListing(listing, reader), organisation: null }));
	const address = (locals.settings.origin ?? url.origin) + url.pathname;
	return {
		organisation: {
			id,
			slug,
			name: nameFor(draft, locale),
			otherName: otherName(draft, locale),
			sphere: draft.sphere,
			kind: draft.kind,
			size: draft.size,
			valueChainRole: draft.valueChainRole,
			languages: draft.languages,
			website: draft.website,
			answersWithinDays: draft.answersWithinDays,
			createdAt,
			isDemo,
			placeName
		},
		verification,
		suspended,
		onlyListed: isOnlyListed(verification),
		summaries: summariesFor(draft, locale),
		codes: draft.codes.map(({ scheme, code }) => ({
			key: `${scheme}:${code}`,
			name: reader.codeName(scheme, code) ?? codeLabel(scheme, code)
		})),
		needs: published.filter(({ kind }) => kind === 'need'),
		offers: published.filter(({ kind }) => kind === 'offer'),
		jsonLd: jsonLdElement(organisationJsonLd(organisation, address, placeName))
	};
}

type Names = StoredOrganisation['draft'];

function otherName({ name, nameEn }: Names, locale: TextLanguage): Summary | null {
	if (nameEn === null || nameEn === name) return null;
	return locale === 'vi' ? { language: 'en', text: nameEn } : { language: 'vi', text: name };
}

/** In the reader's language first. */
function summariesFor({ summaryVi, summaryEn }: Names, locale: TextLanguage): readonly Summary[] {
	const all = [
		...(summaryVi === null ? [] : [{ language: 'vi' as const, text: summaryVi }]),
		...(summaryEn === null ? [] : [{ language: 'en' as const, text: summaryEn }])
	];
	return all.toSorted(
		(one, other) => Number(other.language === locale) - Number(one.language === locale)
	);
}
