import type { Evidence } from '../evidence.ts';
import type { Pair } from '../pair.ts';
import { readBudget, tellBudget } from './budget.ts';
import { readCodes, tellCodes } from './codes.ts';
import type { FacetName, FacetReader, FacetReading } from './facet.ts';
import { readFreshness, tellFreshness } from './freshness.ts';
import { readHelix, tellHelix } from './helix.ts';
import { readPartnership, tellPartnership } from './partnership.ts';
import { readPlace, tellPlace } from './place.ts';
import { readQuantity, tellQuantity } from './quantity.ts';
import { readReadiness, tellReadiness } from './readiness.ts';
import { readSubject, tellSubject } from './subject.ts';
import { readTrust, tellTrust } from './trust.ts';
import { readValueChain, tellValueChain } from './value-chain.ts';
import { readWishes, tellWishes } from './wishes.ts';

/** Every facet but the text, which needs the index to know what words are rare. */
export type FieldFacetName = Exclude<FacetName, 'capability'>;
export type FieldReadings = Readonly<Record<FieldFacetName, FacetReading>>;

const READERS: Readonly<Record<FieldFacetName, FacetReader>> = {
	codes: { read: readCodes, tell: tellCodes },
	subject: { read: readSubject, tell: tellSubject },
	readiness: { read: readReadiness, tell: tellReadiness },
	partnership: { read: readPartnership, tell: tellPartnership },
	place: { read: readPlace, tell: tellPlace },
	budget: { read: readBudget, tell: tellBudget },
	quantity: { read: readQuantity, tell: tellQuantity },
	value_chain: { read: readValueChain, tell: tellValueChain },
	helix: { read: readHelix, tell: tellHelix },
	trust: { read: readTrust, tell: tellTrust },
	freshness: { read: readFreshness, tell: tellFreshness },
	wishes: { read: readWishes, tell: tellWishes }
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

export function readField(name: FieldFacetName, pair: Pair): FacetReading {
	return READERS[name].read(pair);
}

/** What the reading of one facet rests on; empty where it cannot be read. */
export function tellField(
	name: FieldFacetName,
	pair: Pair,
	{ need, offer }: FacetReading
): readonly Evidence[] {
	return need === null && offer === null ? [] : READERS[name].tell(pair);
}
