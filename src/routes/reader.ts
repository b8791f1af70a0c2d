import { resolve } from '$app/paths';
import type { Side } from '#lib/domain/matching/evidence.ts';
import type { MatchReader } from '#lib/i18n/matching/names.ts';
import type { ListingReader } from '#lib/ui/listing/listing-view.ts';

/** Who reads an answer: their language, the time, and what the region calls its places and codes. */
export function readerOf(
	{ live, locale }: Pick<App.Locals, 'live' | 'locale'>,
	now: Date
): ListingReader & Omit<MatchReader, 'side' | 'isOwn'> {
	return {
		locale,
		now,
		placeName: (code) => live.gazetteer.find(code)?.name[locale] ?? null,
		codeName(scheme, code) {
			const named = live.findCode(scheme, code);
			return named && (locale === 'en' ? (named.nameEn ?? named.nameVi) : named.nameVi);
		},
		gloss: live.gloss,
		hrefOf: (id) => resolve('/listings/[id]', { id })
	};
}

/** The same reader with the list of a listing before them: what they open says out of whose list. */
export function readerOfList<Reader extends ListingReader>(
	reader: Reader,
	listingId: string
): Reader {
	return {
		...reader,
		hrefOf: (id) => `${reader.hrefOf(id)}?${new URLSearchParams({ from: listingId }).toString()}`
	};
}

/** The same reader, looking at matches from one side: of a listing of their own, or of somebody else's. */
export function readerOnSide(
	locals: Pick<App.Locals, 'live' | 'locale'>,
	now: Date,
	side: Side,
	whose: 'own' | 'foreign'
): ListingReader & MatchReader {
	return { ...readerOf(locals, now), side, isOwn: whose === 'own' };
}
