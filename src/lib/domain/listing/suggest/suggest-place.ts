import { foldText } from '#lib/domain/text/fold.ts';
import { PLACE_KINDS, type Gazetteer, type Place } from '#lib/domain/place/gazetteer.ts';
import { inWords, type Guess } from './guess.ts';
import { createPhraseBook, type FoundPhrase, type PhraseBook } from './phrase-book.ts';
import type { WrittenText } from './written-text.ts';

/** A gazetteer by the names people write. */
export type PlaceBook = PhraseBook<Place>;

/** Countries are left out: people name those of their customers. */
export function createPlaceBook({ places }: Gazetteer): PlaceBook {
	return createPhraseBook(
		places
			.filter(({ kind }) => kind !== 'country')
			.flatMap((place) =>
				[...new Set([...shortNames(place), place.name.vi, place.name.en, ...place.aliases])].map(
					(words) => ({
						words,
						value: place
					})
				)
			)
	);
}

/** "VSIP II" for an estate, so that it is not taken for what "VSIP" alone means. */
function shortNames({ kind, name }: Place): readonly string[] {
	return kind === 'estate' ? [name.vi.replace(/^Khu công nghiệp /u, '')] : [];
}

/** Words behind which a name is that of a place. */
const BEFORE =
	/(tai|o|gan|quanh|khu vuc|dia ban|kcn|khu cong nghiep|cum cong nghiep|phuong|xa|quan|huyen|thi xa|thanh pho|tp|tinh|cong ty o|xuong o|in|at|near|around|ward|district|city of|based in)[\s.:,]*$/u;

/** A place that a text names, and where it does. */
export interface NamedPlace {
	/** A place of today; an ended one is what it has become. */
	readonly place: Place;
	readonly found: FoundPhrase<Place>;
}

/**
 * Where it is, by the name of a place: today's places first, and an ended one as what it has become. A name
 * behind "ở" or "in" counts more than one in passing, a smaller place more than the larger one around it.
 *
 * @param today ISO day
 */
export function suggestPlace(
	written: WrittenText,
	book: PlaceBook,
	gazetteer: Gazetteer,
	today: string
): Guess<string> | null {
	const [best] = namedPlaces(written, book, gazetteer, today);
	return best === undefined ? null : inWords(best.place.code, best.found);
}

/**
 * The places that a text names, each once for every time it is named, the likeliest to say where it is first. Names of
 * wards are words of the language as well, and count only where something announces a place or a larger place bore them.
 *
 * @param today ISO day
 */
export function namedPlaces(
	written: WrittenText,
	book: PlaceBook,
	gazetteer: Gazetteer,
	today: string
): readonly NamedPlace[] {
	const named = book.find(written).filter((found) => isName(found, written));
	return [...groupByName(named).values()]
		.map((group) => ({ group, announced: isAnnounced(group[0]!, written) }))
		.filter(({ group, announced }) => announced || group.some(({ value }) => !isSmall(value)))
		.map(({ group, announced }) => ({ ...meant(group, gazetteer, today), announced }))
		.sort(
			(one, other) =>
				Number(other.announced) - Number(one.announced) || size(other.place) - size(one.place)
		);
}

/** Which place an ended one has become: the successor of its name, or what all successors lie in. */
function placeToday(place: Place, gazetteer: Gazetteer, today: string): Place {
	if (isValid(place, today)) return place;
	const successors = place.successors.flatMap((code) => gazetteer.find(code) ?? []);
	const [only] = successors;
	if (only === undefined) return place;
	const namesake = successors.find((each) => coreName(each) === coreName(place));
	if (namesake) return placeToday(namesake, gazetteer, today);
	if (successors.length === 1) return placeToday(only, gazetteer, today);
	const around = only.parentCode === null ? null : gazetteer.find(only.parentCode);
	return around === null ? only : placeToday(around, gazetteer, today);
}

function isValid({ validFrom, validUntil }: Place, today: string): boolean {
	return (validFrom === null || validFrom <= today) && (validUntil === null || today <= validUntil);
}

type FoundPlace = FoundPhrase<Place>;

function groupByName(found: readonly FoundPlace[]): ReadonlyMap<number, readonly FoundPlace[]> {
	return Map.groupBy(found, ({ at }) => at);
}

/**
 * Of places with one name the one of today; but where a province of old bore it, people mean the province and
 * not the ward that kept its name.
 */
function meant(group: readonly FoundPlace[], gazetteer: Gazetteer, today: string): NamedPlace {
	const province = group.find(({ value }) => value.kind === 'province');
	const valid = group.find(({ value }) => isValid(value, today));
	const found = province ?? valid ?? group[0]!;
	return { place: placeToday(found.value, gazetteer, today), found };
}

function size({ kind }: Place): number {
	return PLACE_KINDS.indexOf(kind);
}

function isSmall({ kind }: Place): boolean {
	return kind === 'ward' || kind === 'commune';
}

/** In a text with capitals a name has one. */
function isName({ quote }: FoundPlace, { text }: WrittenText): boolean {
	return /\p{Lu}/u.test(quote) || !/\p{Lu}.*\p{Lu}/su.test(text);
}

function isAnnounced({ start, quote }: FoundPlace, { text }: WrittenText): boolean {
	return (
		BEFORE.test(foldText(text.slice(Math.max(0, start - 24), start))) || TYPED.test(foldText(quote))
	);
}

/** A name that says itself what it is. */
const TYPED =
	/^(phuong|xa|quan|huyen|thi xa|thanh pho|tp|tinh|khu cong nghiep|kcn)\b|(ward|district|city|park|province)$/u;

function coreName({ name }: Place): string {
	return foldText(name.vi).replace(/^(phuong|xa|quan|huyen|thi xa|thanh pho|tinh|dac khu)\s+/u, '');
}
