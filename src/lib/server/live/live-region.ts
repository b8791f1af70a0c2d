import { createGlosser, type Glosser } from '#lib/domain/lexicon/gloss.ts';
import type { ListingKind } from '#lib/domain/listing/listing.ts';
import type { StoredListing } from '#lib/domain/listing/stored-listing.ts';
import type { Embedder } from '#lib/domain/matching/embedding/embedder.ts';
import type { Nearness } from '#lib/domain/matching/embedding/nearest-listings.ts';
import { NO_EMBEDDER } from '#lib/domain/matching/embedding/no-embedder.ts';
import { passagesOf } from '#lib/domain/matching/embedding/passages.ts';
import type { ListingProfile } from '#lib/domain/matching/listing-profile.ts';
import type { ScoreWeights } from '#lib/domain/matching/score-weights.ts';
import { createGazetteer, type Gazetteer } from '#lib/domain/place/gazetteer.ts';
import type { ChannelEvent } from '#lib/server/data/connection/listen.ts';
import type { Db } from '#lib/server/data/db.ts';
import { ANONYMOUS } from '#lib/server/data/identity.ts';
import {
	findListings,
	pagePublishedListings,
	pagePublishedVersions
} from '#lib/server/data/listing/listings.ts';
import { listCodes, type NamedCode } from '#lib/server/data/region/codes.ts';
import { findRegion } from '#lib/server/data/region/regions.ts';
import { listPlaces } from '#lib/server/data/region/places.ts';
import { createBreath } from './breathe.ts';
import { createHeardChanges } from './heard-changes.ts';
import type { ActName, Answer, Question } from './matching/acts.ts';
import { createLocalMatcher, type Asker, type OpenMatcher } from './matching/matcher.ts';
import type { RegionChange } from './matching/matching-region.ts';
import { profileWithConflicts } from './matching/profile-with-conflicts.ts';
import { openNearness } from './near-listings.ts';
import { orderByAge, type Order } from './order-by-age.ts';
import { readConflicts } from './read-conflicts.ts';
import { nameDictionaries, readLexicon } from './read-lexicon.ts';
import { readWeights } from './read-weights.ts';

const PAGE = 500;
/** Read at once while the site serves people: a moment of an embedded database. */
const REFRESHED_PAGE = 50;
const VERSIONS_PAGE = 5000;

/**
 * What everybody may see of the region, in memory: published listings, places and codes. Read as a visitor, so nothing
 * private can get in.
 *
 * The index over the listings is not here: a matcher holds it, on a thread of its own in a site and on the same thread
 * in commands, and everything that matches is asked of it by `ask`. It is sent every change before what is asked
 * afterwards. A request asks through `askedBy`, so that its turn, and what it costs, is its caller's.
 */
export interface LiveRegion {
	/** In which days begin and end, by its IANA name; `UTC` where no region is loaded. */
	readonly timeZone: string;
	readonly gazetteer: Gazetteer;
	readonly codes: readonly NamedCode[];
	findCode(scheme: string, code: string): NamedCode | null;
	/**
	 * Puts a question to the index; see `matching/acts.ts` for what can be asked. Ids in an answer may have left `find`
	 * meanwhile.
	 *
	 * @throws MatchingBusy where the answer would come too late
	 */
	ask<Name extends ActName>(name: Name, question: Question<Name>): Promise<Answer<Name>>;
	/** The same region, asked by somebody; without it the system itself asks, and comes last. */
	askedBy(asker: Asker): LiveRegion;
	/** Another one after the dictionaries have changed. */
	readonly gloss: Glosser;
	/** By which pairs are scored. */
	readonly weights: ScoreWeights;
	/** What the weights were learnt as; null for those that were never learnt. */
	readonly modelCardId: string | null;
	/** A listing as the engine sees it, with whom its organisation must not be matched. */
	profileOf(listing: StoredListing): ListingProfile;
	/** The organisations with which one must not be matched, whoever of the two declared it. */
	conflictsOf(organisationId: string): readonly string[];
	/** Null where no listing of that id is published. */
	find(id: string): StoredListing | null;
	/** What gives texts their vectors; one that knows nothing where none is on. */
	readonly embedder: Embedder;
	/** Which listings of the other kind mean nearly the same; empty without an embedder, or before it was asked. */
	near(listing: StoredListing): Promise<Nearness>;
	/** Newest first, as far as that lets one organisation not follow itself within a page. */
	latest(kind: ListingKind | null, limit: number): readonly StoredListing[];
	/** Newest first. */
	newest(kind: ListingKind | null, limit: number): readonly StoredListing[];
	count(kind: ListingKind): number;
	/** Another number after every change of a listing. */
	readonly revision: number;
	/** Brings one listing up to date: added, changed or taken out. */
	refresh(id: string): Promise<void>;
	/** Brings those up to date that are not here in the version that is given. */
	refreshOutdated(
		listings: readonly { readonly id: string; readonly version: number }[]
	): Promise<void>;
	/**
	 * Compares every version, the dictionaries, the weights and the conflicts with the database and brings over what
	 * differs.
	 */
	catchUp(): Promise<void>;
	/**
	 * Takes what the database announces; see `Announcement`. What is announced again before it was brought over is brought
	 * over once.
	 */
	hear(event: ChannelEvent): void;
	/** Resolves when everything announced so far has been brought over, and the matcher has taken it in. */
	settled(): Promise<void>;
	/** Ends the matcher; nothing is answered any more. */
	close(): Promise<void>;
}

/** Makes the embedder of a region; the one of our own learns from what is published. */
export type OpenEmbedder = (published: () => readonly string[]) => Embedder;

export interface LiveRegionOptions {
	/** No embedder if left out. */
	readonly openEmbedder?: OpenEmbedder;
	/** On the thread of the caller if left out. */
	readonly openMatcher?: OpenMatcher;
}

const THE_SYSTEM: Asker = { name: null };

/** Builds the live region from the database. `onFailure` is called with what kept a change from being brought over. */
export async function openLiveRegion(
	db: Db,
	onFailure: (cause: unknown) => void,
	{ openEmbedder = () => NO_EMBEDDER, openMatcher = createLocalMatcher }: LiveRegionOptions = {}
): Promise<LiveRegion> {
	const [places, codes, served] = await db.transaction(ANONYMOUS, async (tx) => [
		await listPlaces(tx),
		await listCodes(tx),
		await findRegion(tx)
	]);
	const timeZone = served?.timeZone ?? 'UTC';
	const gazetteer = createGazetteer(places);
	const codeByKey = new Map(codes.map((code) => [`${code.scheme} ${code.code}`, code]));
	let conflicts = await readConflicts(db);
	let dictionaries = await nameDictionaries(db);
	let lexicon = await readLexicon(db);
	let gloss = createGlosser(lexicon);
	let { modelCardId, weights } = await readWeights(db);
	const listings = new Map<string, StoredListing>();
	let order: Order | null = null;
	let revision = 0;

	/** For a matcher that begins with nothing. */
	function* allListings(): Generator<RegionChange> {
		let page: StoredListing[] = [];
		for (const listing of listings.values()) {
			page.push(listing);
			if (page.length < PAGE) continue;
			yield { kind: 'put', listings: page };
			page = [];
		}
		if (page.length > 0) yield { kind: 'put', listings: page };
	}

	const matcher = openMatcher({
		knowledge: () => ({ places, codes, lexicon, weights, conflicts, timeZone }),
		changes: allListings
	});

	function put(found: readonly StoredListing[]): void {
		if (found.length === 0) return;
		for (const listing of found) listings.set(listing.id, listing);
		matcher.change({ kind: 'put', listings: found });
		noteChange();
	}

	function remove(ids: readonly string[]): void {
		const gone = ids.filter((id) => listings.delete(id));
		if (gone.length === 0) return;
		matcher.change({ kind: 'remove', ids: gone });
		noteChange();
	}

	function noteChange(): void {
		order = null;
		revision += 1;
	}

	/** Sorted once after each change, however many pages ask. */
	function ordered(): Order {
		order ??= orderByAge([...listings.values()]);
		return order;
	}

	async function refreshAll(ids: readonly string[]): Promise<void> {
		const breathe = createBreath();
		for (let start = 0; start < ids.length; start += REFRESHED_PAGE) {
			const wanted = ids.slice(start, start + REFRESHED_PAGE);
			const found = await db.transaction(ANONYMOUS, (tx) => findListings(tx, wanted));
			const present = new Set(found.map(({ id }) => id));
			// A newer one may have come while others had their turn.
			put(found.filter(({ id, version }) => version >= (listings.get(id)?.version ?? 0)));
			remove(wanted.filter((id) => !present.has(id)));
			// Whoever asks meanwhile waits for one page at most.
			await matcher.ready();
			await breathe();
		}
	}

	async function refreshOutdated(
		wanted: readonly { readonly id: string; readonly version: number }[]
	): Promise<void> {
		await refreshAll(
			wanted.flatMap(({ id, version }) => (listings.get(id)?.version === version ? [] : [id]))
		);
	}

	async function refreshOrganisations(ids: readonly string[] | null): Promise<void> {
		const wanted = ids && new Set(ids);
		const theirs = [...listings.values()].filter(
			({ organisation }) => wanted?.has(organisation.id) ?? true
		);
		await refreshAll(theirs.map(({ id }) => id));
	}

	async function renewConflicts(): Promise<void> {
		const renewed = await readConflicts(db);
		const isSame =
			renewed.size === conflicts.size &&
			[...renewed].every(([id, others]) => String(conflicts.get(id)) === String(others));
		if (isSame) return;
		conflicts = renewed;
		matcher.change({ kind: 'conflicts', conflicts });
		noteChange();
	}

	async function catchUp(): Promise<void> {
		await renewLexicon();
		await renewWeights();
		await renewConflicts();
		const before = [...listings.keys()];
		const versions = new Map<string, number>();
		for (let after: string | null = null; ;) {
			const page = await db.transaction(ANONYMOUS, (tx) =>
				pagePublishedVersions(tx, after, VERSIONS_PAGE)
			);
			for (const { id, version } of page) versions.set(id, version);
			if (page.length < VERSIONS_PAGE) break;
			after = page.at(-1)?.id ?? null;
		}
		await refreshAll(before.filter((id) => !versions.has(id)));
		await refreshOutdated([...versions].map(([id, version]) => ({ id, version })));
	}

	/** Where a dictionary came or went, every text says something else, so all of them are read again. */
	async function renewLexicon(): Promise<void> {
		const named = await nameDictionaries(db);
		if (named === dictionaries) return;
		lexicon = await readLexicon(db);
		[gloss, dictionaries] = [createGlosser(lexicon), named];
		matcher.change({ kind: 'lexicon', lexicon });
		noteChange();
	}

	async function renewWeights(): Promise<void> {
		const inUse = await readWeights(db);
		if (inUse.modelCardId === modelCardId) return;
		({ modelCardId, weights } = inUse);
		matcher.change({ kind: 'weights', weights });
		noteChange();
	}

	const heard = createHeardChanges(
		{ refresh: refreshAll, refreshOrganisations, renewWeights, renewConflicts, catchUp },
		onFailure
	);

	for (let after: string | null = null; ;) {
		const page = await db.transaction(ANONYMOUS, (tx) => pagePublishedListings(tx, after, PAGE));
		put(page);
		if (page.length < PAGE) break;
		after = page.at(-1)?.id ?? null;
	}

	const embedder = openEmbedder(() =>
		[...listings.values()].flatMap(({ draft }) => passagesOf(draft.texts).map(({ text }) => text))
	);
	const findNear = await openNearness(db, embedder, matcher);
	await matcher.ready();

	const region: LiveRegion = {
		timeZone,
		gazetteer,
		codes,
		embedder,
		// In the turn of whoever this region is asked by.
		near(listing) {
			return findNear(listing, (name, query) => this.ask(name, query));
		},
		findCode: (scheme, code) => codeByKey.get(`${scheme} ${code}`) ?? null,
		ask: (name, question) => matcher.ask(name, question, THE_SYSTEM),
		askedBy: (asker) =>
			Object.create(region, {
				ask: {
					value: (name: ActName, question: Question<ActName>) => matcher.ask(name, question, asker)
				}
			}) as LiveRegion,
		get gloss() {
			return gloss;
		},
		get modelCardId() {
			return modelCardId;
		},
		get weights() {
			return weights;
		},
		profileOf: (listing) => profileWithConflicts(listing, gazetteer, conflicts),
		conflictsOf: (organisationId) => conflicts.get(organisationId) ?? [],
		find: (id) => listings.get(id) ?? null,
		latest(kind, limit) {
			return ordered().spaced[kind ?? 'all'].slice(0, limit);
		},
		newest(kind, limit) {
			const { need, offer, all } = ordered();
			return (kind === null ? all : { need, offer }[kind]).slice(0, limit);
		},
		count: (kind) => ordered()[kind].length,
		get revision() {
			return revision;
		},
		refresh: (id) => refreshAll([id]),
		refreshOutdated,
		catchUp,
		hear: (event) => heard.hear(event),
		settled: () => heard.settled().then(() => matcher.ready()),
		close: () => matcher.close()
	};
	return region;
}
