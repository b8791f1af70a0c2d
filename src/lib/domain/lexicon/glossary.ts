import { buildLexicon, type GlossaryEntry, type Lexicon } from './lexicon.ts';
import general from './terms/general.json' with { type: 'json' };
import production from './terms/production.json' with { type: 'json' };
import society from './terms/society.json' with { type: 'json' };

/** By field of work, and in it by what they are about: a Vietnamese phrase, and after it what it may be called in English. */
type TermsByField = Readonly<
	Record<string, Readonly<Record<string, readonly (readonly string[])[]>>>
>;

export function readTerms(terms: TermsByField): readonly GlossaryEntry[] {
	return Object.entries(terms).flatMap(([domain, byTheme]) =>
		Object.values(byTheme)
			.flat()
			.map(([vietnamese = '', ...english]) => ({ vietnamese, english, domain }))
	);
}

/** The glossary that comes with Trihelix: technical, business and everyday terms, written for it. */
export const GLOSSARY: readonly GlossaryEntry[] = [production, society, general].flatMap(
	(terms: TermsByField) => readTerms(terms)
);

export const DEFAULT_LEXICON: Lexicon = buildLexicon(GLOSSARY);
