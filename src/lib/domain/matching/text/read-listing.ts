import type { Lexicon } from '#lib/domain/lexicon/lexicon.ts';
import { pivotToEnglish } from '#lib/domain/lexicon/pivot.ts';
import type { ListingText, TextLanguage } from '#lib/domain/listing/listing.ts';
import { once } from '#lib/domain/once.ts';
import { languageOf } from '#lib/domain/text/language/language.ts';
import { eachEnglishKind, readEnglishText } from '#lib/domain/text/language/read-english.ts';
import {
	eachVietnameseKind,
	lacksMarks,
	readVietnamese
} from '#lib/domain/text/language/read-vietnamese.ts';
import type { Passage, Space, TextField } from '#lib/domain/text/passage.ts';
import { isFresh, type Scan, scanEach, type Token, tokensOf } from '#lib/domain/text/tokenise.ts';
import type { Unit } from '#lib/domain/text/unit.ts';
import type { ListingProfile } from '../listing-profile.ts';
import { findDenials, findExclusions, mayExclude } from './exclusions.ts';

const FIELDS: readonly TextField[] = ['title', 'summary'];

/**
 * Everything comparable in a listing's texts. Vietnamese text is read as Vietnamese and, unless the listing has
 * English text of its own, through the lexicon as English. People pick the wrong language in a form; what a text
 * looks like counts for more.
 */
export function readListing(
	{ kind, texts }: Pick<ListingProfile, 'kind' | 'texts'>,
	lexicon: Lexicon
): readonly Passage[] {
	const scans = scanEach(texts.flatMap((text) => FIELDS.map((field) => text[field])));
	const fields = texts.flatMap((written, text) => {
		const read = scans.slice(text * FIELDS.length, (text + 1) * FIELDS.length);
		const language = languageOf(...read) ?? written.language;
		const unmarked = language === 'vi' && lacksMarks(...read);
		return FIELDS.map((field, at): ReadField => {
			const scan = withoutExcluded(written[field], read[at]!, { kind, language, unmarked });
			const tokens = once(() => tokensOf(scan));
			return { written, text, language, field, scan, tokens, unmarked };
		});
	});
	const hasEnglish = fields.some(({ language }) => language === 'en');
	return fields.flatMap((field): readonly Passage[] => {
		if (field.language === 'en') return [asEnglish(field)];
		return hasEnglish
			? [asVietnamese(field)]
			: [asVietnamese(field), throughLexicon(field, lexicon)];
	});
}

/** What somebody does not want is nothing that they say: "not plastic" is no answer to plastic, and asks for none. */
function withoutExcluded(
	text: string,
	scan: Scan,
	{
		kind,
		language,
		unmarked
	}: Pick<ListingProfile, 'kind'> & Pick<ReadField, 'language' | 'unmarked'>
): Scan {
	if (!mayExclude(scan)) return scan;
	const tokens = tokensOf(scan);
	const excluded = [
		...findExclusions(text, tokens, language, unmarked),
		...(kind === 'offer' ? findDenials(text, tokens, language) : [])
	];
	if (excluded.length === 0) return scan;
	const places = scan.places.filter((_, at) => {
		const token = Math.floor(at / 3);
		return !excluded.some(({ start, end }) => token >= start && token < end);
	});
	return { ...scan, count: places.length / 3, places };
}

interface ReadField {
	readonly written: ListingText;
	readonly text: number;
	readonly language: TextLanguage;
	readonly field: TextField;
	readonly scan: Scan;
	/** Whether the whole text is Vietnamese written without marks. */
	readonly unmarked: boolean;
	readonly tokens: () => readonly Token[];
}

function asEnglish(read: ReadField): Passage {
	const { scan } = read;
	return passageOf('en', read, {
		read: () => readEnglishText(scan),
		eachKind: (visit) => eachEnglishKind(scan, visit)
	});
}

function asVietnamese(read: ReadField): Passage {
	const { written, field, tokens, unmarked } = read;
	// Pairs of syllables are looked up by name, and a text is quoted many times.
	const kinds = once(() => {
		const list: number[] = [];
		eachVietnameseKind(written[field], tokens(), unmarked, ({ number }, ...place) => {
			list.push(number, ...place);
		});
		return Int32Array.from(list);
	});
	return passageOf('vi', read, {
		read: () => readVietnamese(written[field], tokens(), unmarked),
		eachKind(visit) {
			const list = kinds();
			for (let at = 0; at < list.length; at += 4) {
				visit(list[at]!, list[at + 1]!, list[at + 2]!, list[at + 3]!);
			}
		}
	});
}

function throughLexicon(read: ReadField, lexicon: Lexicon): Passage {
	const { written, field, tokens } = read;
	return passageOf('en', read, {
		read: () => pivotToEnglish(lexicon, written[field], tokens()),
		eachKind: null
	});
}

function passageOf(
	space: Space,
	{ text, language, field, scan }: ReadField,
	{ read, eachKind }: Pick<Passage, 'eachKind'> & { readonly read: () => readonly Unit[] }
): Passage {
	const units = once(read);
	return {
		space,
		language,
		text,
		field,
		get units() {
			return units();
		},
		get eachKind() {
			return isFresh(scan) ? eachKind : null;
		}
	};
}
