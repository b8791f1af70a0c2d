import { parseArgs } from 'node:util';
import { timeLunr, timeMinisearch, timeOurs } from './matching/engines.ts';
import { makeCorpus } from './matching/corpus.ts';

// What matching a full need costs on N listings, beside what one would otherwise pick:
//   npm run --silent bench:matching -- [--docs N]
// Ours is the whole call: gates, facets, the order, and 20 matches explained. lunr and minisearch only search, as they
// come; above `MOST_FOR_RIVALS` listings they are left out. The last line is JSON: times in milliseconds, memory in MB.

const MOST_FOR_RIVALS = 20_000;

const { values } = parseArgs({ options: { docs: { type: 'string', default: '4409' } } });
const docs = Number(values.docs);
if (!Number.isSafeInteger(docs) || docs < 1) {
	console.error('--docs is a whole number above 0');
	process.exit(2);
}
const corpus = makeCorpus(docs);
console.error(`${docs} listings, ${corpus.needs.length} needs, ${corpus.source}`);
const ours = timeOurs(corpus);
console.error('ours', JSON.stringify(ours));
const isSmall = docs <= MOST_FOR_RIVALS;
if (!isSmall) console.error(`lunr and minisearch are left out above ${MOST_FOR_RIVALS} listings`);
const lunr = isSmall ? timeLunr(corpus) : null;
if (lunr) console.error('lunr', JSON.stringify(lunr));
const minisearch = isSmall ? timeMinisearch(corpus) : null;
if (minisearch) console.error('minisearch', JSON.stringify(minisearch));

const times = (theirs: number | undefined, own: number) =>
	theirs === undefined ? null : Math.round((theirs / own) * 10) / 10;
console.log(
	JSON.stringify({
		docs,
		source: corpus.source,
		ours,
		lunr,
		minisearch,
		ratios: {
			lunr_full_need: times(lunr?.fullNeedMs.p50, ours.fullNeedMs.p50),
			lunr_title: times(lunr?.titleMs.p50, ours.titleMs.p50),
			minisearch_full_need: times(minisearch?.fullNeedMs.p50, ours.fullNeedMs.p50),
			minisearch_title: times(minisearch?.titleMs.p50, ours.titleMs.p50)
		}
	})
);
