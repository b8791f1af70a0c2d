import type { TextLanguage } from '#lib/domain/listing/listing.ts';
import english from './english.json' with { type: 'json' };
import vietnamese from './vietnamese.json' with { type: 'json' };

/** Phrases of one language that name the same thing: an abbreviation and its long form, a southern word and a northern. */
export interface SynonymGroup {
	/** The field of work it was written for. */
	readonly field: string;
	/** The usual name first; at least two, none of them in another group of the language. */
	readonly phrases: readonly string[];
}

type GroupsByField = Readonly<Record<string, readonly (readonly string[])[]>>;

function readGroups(groups: GroupsByField): readonly SynonymGroup[] {
	return Object.entries(groups).flatMap(([field, all]) =>
		all.map((phrases) => ({ field, phrases }))
	);
}

/** Written for Trihelix. Loan words and abbreviations are used in both languages and may be in both. */
export const SYNONYM_GROUPS: Readonly<Record<TextLanguage, readonly SynonymGroup[]>> = {
	vi: readGroups(vietnamese),
	en: readGroups(english)
};
