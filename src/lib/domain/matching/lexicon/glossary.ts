import { BUSINESS_TERMS } from './business-terms.ts';
import { ELECTRONICS_TERMS } from './electronics-terms.ts';
import { ENVIRONMENT_TERMS } from './environment-terms.ts';
import { FOOD_TERMS } from './food-terms.ts';
import { buildLexicon, type GlossaryEntry, type Lexicon } from './lexicon.ts';
import { LOGISTICS_TERMS } from './logistics-terms.ts';
import { MANUFACTURING_TERMS } from './manufacturing-terms.ts';
import { MATERIALS_TERMS } from './materials-terms.ts';
import { SOCIETY_TERMS } from './society-terms.ts';
import { SOFTWARE_TERMS } from './software-terms.ts';

const TERMS_BY_DOMAIN: Readonly<Record<string, string>> = {
	manufacturing: MANUFACTURING_TERMS,
	electronics: ELECTRONICS_TERMS,
	materials: MATERIALS_TERMS,
	food: FOOD_TERMS,
	logistics: LOGISTICS_TERMS,
	software: SOFTWARE_TERMS,
	environment: ENVIRONMENT_TERMS,
	society: SOCIETY_TERMS,
	business: BUSINESS_TERMS
};

/** Reads lines of the form `cụm từ: phrase, other phrase`; other lines are left out. */
export function readGlossary(domain: string, lines: string): readonly GlossaryEntry[] {
	return lines.split('\n').flatMap((line): readonly GlossaryEntry[] => {
		const [vietnamese, english] = line.split(':');
		if (!vietnamese || !english) return [];
		const phrases = english.split(',').map((phrase) => phrase.trim());
		return [{ vietnamese: vietnamese.trim(), english: phrases, domain }];
	});
}

/** The glossary that comes with Trihelix: technical and business terms, written for it. */
export const GLOSSARY: readonly GlossaryEntry[] = Object.entries(TERMS_BY_DOMAIN).flatMap(
	([domain, lines]) => readGlossary(domain, lines)
);

export const DEFAULT_LEXICON: Lexicon = buildLexicon(GLOSSARY);
