import { buildLexicon, type GlossaryEntry, type Lexicon } from './lexicon.ts';
import { MANUFACTURING_TERMS } from './manufacturing-terms.ts';

const TERMS_BY_DOMAIN: Readonly<Record<string, string>> = {
	manufacturing: MANUFACTURING_TERMS
};

/** Reads lines of the form `cụm từ: phrase, other phrase`. */
export function readGlossary(domain: string, lines: string): readonly GlossaryEntry[] {
	return lines
		.split('\n')
		.filter((line) => line.includes(':'))
		.map((line) => {
			const [vietnamese = '', english = ''] = line.split(':');
			return {
				vietnamese: vietnamese.trim(),
				english: english.split(',').map((e) => e.trim()),
				domain
			};
		});
}

/** The glossary that comes with Trihelix: technical and business terms, written for it. */
export const GLOSSARY: readonly GlossaryEntry[] = Object.entries(TERMS_BY_DOMAIN).flatMap(
	([domain, lines]) => readGlossary(domain, lines)
);

export const DEFAULT_LEXICON: Lexicon = buildLexicon(GLOSSARY);
