import type { Pair } from '../pair.ts';
import { readBudget } from './budget.ts';
import { readCodes } from './codes.ts';
import type { FacetName, FacetReading } from './facet.ts';
import { readFreshness } from './freshness.ts';
import { readHelix } from './helix.ts';
import { readPartnership } from './partnership.ts';
import { readPlace } from './place.ts';
import { readQuantity } from './quantity.ts';
import { readReadiness } from './readiness.ts';
import { readSubject } from './subject.ts';
import { readTrust } from './trust.ts';
import { readValueChain } from './value-chain.ts';
import { readWishes } from './wishes.ts';

/** Every facet but the text, which needs the index to know what words are rare. */
export type FieldFacetName = Exclude<FacetName, 'capability'>;
export type FieldReadings = Readonly<Record<FieldFacetName, FacetReading>>;

const READERS: Readonly<Record<FieldFacetName, (pair: Pair) => FacetReading>> = {
	codes: readCodes,
	subject: readSubject,
	readiness: readReadiness,
	partnership: readPartnership,
	place: readPlace,
	budget: readBudget,
	quantity: readQuantity,
	value_chain: readValueChain,
	helix: readHelix,
	trust: readTrust,
	freshness: readFreshness,
	wishes: readWishes
};

export function readFields(pair: Pair): FieldReadings {
	return {
		codes: readCodes(pair),
		subject: readSubject(pair),
		readiness: readReadiness(pair),
		partnership: readPartnership(pair),
		place: readPlace(pair),
		budget: readBudget(pair),
		quantity: readQuantity(pair),
		value_chain: readValueChain(pair),
		helix: readHelix(pair),
		trust: readTrust(pair),
		freshness: readFreshness(pair),
		wishes: readWishes(pair)
	};
}

/** Only these facets. */
export function readSome(pair: Pair, names: readonly FieldFacetName[]): Partial<FieldReadings> {
	const readings: Partial<Record<FieldFacetName, FacetReading>> = {};
	for (const name of names) readings[name] = READERS[name](pair);
	return readings;
}
