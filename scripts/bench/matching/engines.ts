import { deserialize, serialize } from 'node:v8';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { createMatchIndex, type MatchIndex } from '#lib/domain/matching/index/match-index.ts';
import type { SavedIndex } from '#lib/domain/matching/index/store/snapshot.ts';
import { quantile } from '../../eval/figures/quantile.ts';
import { draftProfile } from '#lib/domain/matching/draft-profile.ts';
import type { ListingProfile } from '#lib/domain/matching/listing-profile.ts';
import { matchListing } from '#lib/domain/matching/match-listing.ts';
import { round } from '../../eval/round.ts';
import type { Corpus } from './corpus.ts';

interface Quantiles {
	readonly p50: number;
	readonly p95: number;
}

interface EngineTimes {
	readonly indexMs: number;
	/** What the index added to the heap and outside it. */
	readonly indexMb: number;
	/** Resident memory of the whole process, with the texts. */
	readonly rssMb: number;
	/** A need of about 400 words. */
	readonly fullNeedMs: Quantiles;
	/** Its title alone. */
	readonly titleMs: Quantiles;
	/** Its first words alone, as somebody types them into a box, by how many. */
	readonly askMs: Readonly<Record<number, Quantiles>>;
	/** Listings changed in a second; null where the engine cannot change one. */
	readonly updatesPerSecond: number | null;
	/** A saved index: how large it is, and how long it takes to open one instead of reading all texts. */
	readonly saved?: { readonly mb: number; readonly openMs: number };
}

const NOW = new Date('2026-11-01T00:00:00Z');
/** Before anything is timed, each engine answers so many needs and for so long: a server answers all day. */
const WARMING_NEEDS = 30;
const WARMING_MS = 3_000;
const UPDATES = 2_000;
const ASK_WORDS = [3, 12, 40];

export function timeOurs({ offers, needs }: Corpus): EngineTimes {
	const built = measure(() => {
		const index = createMatchIndex();
		for (const offer of offers) index.put(offer);
		bringUpToDate(index);
		return index;
	});
	const index = built.made;
	const ask = (need: ListingProfile) => matchListing(index, { ...need }, { now: NOW });
	const times = timeNeeds(needs, ask);
	const began = performance.now();
	for (let at = 0; at < UPDATES; at += 1) {
		const offer = offers[(at * 7) % offers.length]!;
		index.put({ ...offer, texts: offer.texts.map((text) => ({ ...text })) });
		bringUpToDate(index);
	}
	const updatesPerSecond = Math.round((UPDATES * 1000) / (performance.now() - began));
	return { ...built.cost, ...times, updatesPerSecond, saved: timeOpening(index, offers) };
}

const UNHEARD_OF = draftProfile({
	id: 'unheard of',
	kind: 'need',
	texts: [{ language: 'en', title: 'zyzzogeton', summary: '' }]
});

/** An index takes what has come into its lists when it is next searched; a word that nobody says costs little more. */
function bringUpToDate(index: MatchIndex): void {
	index.search(index.read(UNHEARD_OF))(1);
}

function timeOpening(index: MatchIndex, offers: Corpus['offers']) {
	const buffer = serialize(index.save());
	const began = performance.now();
	const opened = createMatchIndex();
	opened.load(deserialize(buffer) as SavedIndex, offers);
	bringUpToDate(opened);
	const openMs = Math.round(performance.now() - began);
	if (opened.size !== index.size) throw new Error('The index was not opened as it was saved.');
	return { mb: Math.round(buffer.length / 1e6), openMs };
}

/** Every word of the need is asked for, as in its guide; its language knows no operators then. */
export function timeLunr({ offers, needs }: Corpus): EngineTimes {
	const { made, cost } = measure(() =>
		lunr((builder) => {
			builder.ref('id');
			builder.field('title');
			builder.field('summary');
			for (const { id, texts } of offers) builder.add({ id, ...texts[0]! });
		})
	);
	const ask = (need: ListingProfile) =>
		made.query((query) => query.term(lunr.tokenizer(wordsOf(need)), {}));
	return { ...cost, ...timeNeeds(needs, ask), updatesPerSecond: null };
}

export function timeMinisearch({ offers, needs }: Corpus): EngineTimes {
	const { made, cost } = measure(() => {
		const search = new MiniSearch({ fields: ['title', 'summary'] });
		search.addAll(offers.map(({ id, texts }) => ({ id, ...texts[0]! })));
		return search;
	});
	const ask = (need: ListingProfile) => made.search(wordsOf(need));
	const times = timeNeeds(needs, ask);
	const began = performance.now();
	const updates = Math.min(UPDATES, 200);
	for (let at = 0; at < updates; at += 1) {
		const { id, texts } = offers[(at * 7) % offers.length]!;
		made.replace({ id, ...texts[0]! });
	}
	const updatesPerSecond = Math.round((updates * 1000) / (performance.now() - began));
	return { ...cost, ...times, updatesPerSecond };
}

function wordsOf({ texts }: ListingProfile): string {
	return `${texts[0]!.title} ${texts[0]!.summary}`;
}

function measure<Made>(make: () => Made) {
	const before = memory();
	const began = performance.now();
	const made = make();
	const indexMs = Math.round(performance.now() - began);
	const indexMb = Math.round((memory() - before) / 1e6);
	const rssMb = Math.round(process.memoryUsage.rss() / 1e6);
	return { made, cost: { indexMs, indexMb, rssMb } };
}

/** Bytes in use, after collection where the process was started with --expose-gc. */
function memory(): number {
	globalThis.gc?.();
	const { heapUsed, external } = process.memoryUsage();
	return heapUsed + external;
}

function timeNeeds(needs: readonly ListingProfile[], ask: (need: ListingProfile) => unknown) {
	const titles = needs.map((need): ListingProfile => ({
		...need,
		texts: need.texts.map((text) => ({ ...text, summary: '' }))
	}));
	const asks = ASK_WORDS.map((count) => [count, timeEach(needs.map(firstWords(count)), ask)]);
	return {
		fullNeedMs: timeEach(needs, ask),
		titleMs: timeEach(titles, ask),
		askMs: Object.fromEntries(asks) as EngineTimes['askMs']
	};
}

function firstWords(count: number): (need: ListingProfile) => ListingProfile {
	return (need) => {
		const { language, summary } = need.texts[0]!;
		const words = summary.split(/\s+/).slice(0, count).join(' ');
		return { ...need, texts: [{ language, title: '', summary: words }] };
	};
}

function timeEach(
	needs: readonly ListingProfile[],
	ask: (need: ListingProfile) => unknown
): Quantiles {
	warm(needs, ask);
	const times = needs.map((need) => {
		const began = performance.now();
		ask(need);
		return performance.now() - began;
	});
	const at = (share: number) => round(quantile(times, share)!);
	return { p50: at(0.5), p95: at(0.95) };
}

function warm(needs: readonly ListingProfile[], ask: (need: ListingProfile) => unknown): void {
	const began = performance.now();
	for (let at = 0; at < WARMING_NEEDS || performance.now() - began < WARMING_MS; at += 1) {
		ask(needs[at % needs.length]!);
	}
}
