import { createChance, type Chance } from '#lib/domain/chance/chance.ts';
import { GLOSSARY } from '#lib/domain/lexicon/glossary.ts';
import type { Capability } from './ecosystem.ts';

/** What there is to be able to do in a region, by field, the most sought first. */
export type Topics = ReadonlyMap<string, readonly Capability[]>;

const TOPICS_IN_A_FIELD = 40;
/** 1 would draw all alike; more makes the first more sought. */
const SKEW = 1.6;

/** Some entries of the glossary from each field; so a larger glossary does not make a thinner market. */
export function makeTopics(seed: number): Topics {
	const domains = [...new Set(GLOSSARY.map(({ domain }) => domain))];
	return new Map(
		domains.map((domain, at) => {
			const entries = GLOSSARY.filter((entry) => entry.domain === domain);
			return [domain, createChance(seed, 5, at).sample(entries, TOPICS_IN_A_FIELD)];
		})
	);
}

/** So many different topics of a field, the sought ones more often; fewer if so many are left out. */
export function drawTopics(
	chance: Chance,
	topics: Topics,
	{
		domain,
		count,
		except
	}: {
		readonly domain: string;
		readonly count: number;
		readonly except: readonly Capability[];
	}
): readonly Capability[] {
	const rest = (topics.get(domain) ?? []).filter((topic) => !except.includes(topic));
	const drawn: Capability[] = [];
	while (drawn.length < count && rest.length > 0) {
		drawn.push(...rest.splice(Math.floor(rest.length * chance.unit() ** SKEW), 1));
	}
	return drawn;
}
