import { ACTION_TERMS } from './action-terms.ts';
import { BUSINESS_TERMS } from './business-terms.ts';
import { CIRCUIT_TERMS } from './circuit-terms.ts';
import { COMPUTING_TERMS } from './computing-terms.ts';
import { EDUCATION_TERMS } from './education-terms.ts';
import { ELECTRONICS_TERMS } from './electronics-terms.ts';
import { ENERGY_TERMS } from './energy-terms.ts';
import { ENVIRONMENT_TERMS } from './environment-terms.ts';
import { EVERYDAY_TERMS } from './everyday-terms.ts';
import { FARMING_TERMS } from './farming-terms.ts';
import { FINANCE_TERMS } from './finance-terms.ts';
import { FOOD_TERMS } from './food-terms.ts';
import { GEOGRAPHY_TERMS } from './geography-terms.ts';
import { GOVERNMENT_TERMS } from './government-terms.ts';
import { HEALTH_TERMS } from './health-terms.ts';
import { LAW_TERMS } from './law-terms.ts';
import { buildLexicon, type GlossaryEntry, type Lexicon } from './lexicon.ts';
import { LOGISTICS_TERMS } from './logistics-terms.ts';
import { MANNER_TERMS } from './manner-terms.ts';
import { MANUFACTURING_TERMS } from './manufacturing-terms.ts';
import { MATERIALS_TERMS } from './materials-terms.ts';
import { NOTION_TERMS } from './notion-terms.ts';
import { PEOPLE_TERMS } from './people-terms.ts';
import { PROCESS_TERMS } from './process-terms.ts';
import { PRODUCT_MATERIALS_TERMS } from './product-materials-terms.ts';
import { QUALITY_TERMS } from './quality-terms.ts';
import { SCIENCE_TERMS } from './science-terms.ts';
import { SOCIETY_TERMS } from './society-terms.ts';
import { SOFTWARE_TERMS } from './software-terms.ts';
import { THING_TERMS } from './thing-terms.ts';
import { TRANSPORT_TERMS } from './transport-terms.ts';
import { WATER_TERMS } from './water-terms.ts';
import { WORKSHOP_TERMS } from './workshop-terms.ts';

const TERMS_BY_DOMAIN: Readonly<Record<string, readonly string[]>> = {
	manufacturing: [MANUFACTURING_TERMS, WORKSHOP_TERMS],
	electronics: [ELECTRONICS_TERMS, CIRCUIT_TERMS],
	materials: [MATERIALS_TERMS, PRODUCT_MATERIALS_TERMS],
	food: [FOOD_TERMS, FARMING_TERMS],
	logistics: [LOGISTICS_TERMS, TRANSPORT_TERMS],
	software: [SOFTWARE_TERMS, COMPUTING_TERMS],
	energy: [ENERGY_TERMS],
	water: [WATER_TERMS],
	environment: [ENVIRONMENT_TERMS],
	health: [HEALTH_TERMS],
	education: [EDUCATION_TERMS],
	finance: [FINANCE_TERMS],
	law: [LAW_TERMS],
	government: [GOVERNMENT_TERMS],
	society: [SOCIETY_TERMS, PEOPLE_TERMS],
	business: [BUSINESS_TERMS],
	science: [SCIENCE_TERMS],
	geography: [GEOGRAPHY_TERMS],
	general: [
		NOTION_TERMS,
		THING_TERMS,
		QUALITY_TERMS,
		MANNER_TERMS,
		ACTION_TERMS,
		PROCESS_TERMS,
		EVERYDAY_TERMS
	]
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

/** The glossary that comes with Trihelix: technical, business and everyday terms, written for it. */
export const GLOSSARY: readonly GlossaryEntry[] = Object.entries(TERMS_BY_DOMAIN).flatMap(
	([domain, texts]) => texts.flatMap((lines) => readGlossary(domain, lines))
);

export const DEFAULT_LEXICON: Lexicon = buildLexicon(GLOSSARY);
