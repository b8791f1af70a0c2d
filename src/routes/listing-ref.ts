import { resolve } from '$app/paths';
import type { ListingRef } from '#lib/domain/introduction/interest.ts';
import type { ListingKind } from '#lib/domain/listing/listing.ts';
import type { Locale } from '#lib/i18n/locale.ts';

/** A listing as a line that leads to it. */
export interface ListingLine {
	readonly href: string;
	readonly kind: ListingKind;
	readonly title: string;
	readonly language: Locale;
}

/** @returns null for a listing the reader may no longer see, or one without a title */
export function viewListingRef(ref: ListingRef | null, locale: Locale): ListingLine | null {
	if (ref === null) return null;
	const text = ref.titles.find(({ language }) => language === locale) ?? ref.titles[0];
	if (text === undefined) return null;
	return {
		href: resolve('/listings/[id]', { id: ref.id }),
		kind: ref.kind,
		title: text.title,
		language: text.language
	};
}
