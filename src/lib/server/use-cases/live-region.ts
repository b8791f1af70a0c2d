import type { ListingKind } from '#lib/domain/listing/listing.ts';
import type { StoredListing } from '#lib/domain/listing/stored-listing.ts';
import { toProfile } from '#lib/domain/listing/to-profile.ts';
import type { Embedder } from '#lib/domain/matching/embedding/embedder.ts';
import type { Nearness } from '#lib/domain/matching/embedding/nearest-listings.ts';
import { NO_EMBEDDER } from '#lib/domain/matching/embedding/no-embedder.ts';
import { passagesOf } from '#lib/domain/matching/embedding/passages.ts';
import { createGlosser, type Glosser } from '#lib/domain/matching/lexicon/gloss.ts';
import type { ListingProfile } from '#lib/domain/matching/listing-profile.ts';
import { createMatchIndex, type MatchIndex } from '#lib/domain/matching/index/match-index.ts';
import { createGazetteer, type Gazetteer } from '#lib/domain/place/gazetteer.ts';
import { listCodes, type NamedCode } from '#lib/server/data/codes.ts';
import type { Db } from '#lib/server/data/db.ts';
import { ANONYMOUS } from '#lib/server/data/identity.ts';
import type { ChannelEvent } from '#lib/server/data/listen.ts';
import {
	findListings,
	pagePublishedListings,
	pagePublishedVersions
} from '#lib/server/data/listings.ts';
import { listPlaces } from '#lib/server/data/places.ts';
import { openNearness } from './near-listings.ts';
import { orderByAge, type Order } from './order-by-age.ts';
import { readConflicts } from './read-conflicts.ts';
import { nameDictionaries, readLexicon } from './read-lexicon.ts';
import { readWeights } from './read-weights.ts';
import { createBreath } from './region/breathe.ts';
import { createHeardChanges } from './region/heard-changes.ts';

const PAGE = 500;
/** Read at once while the site serves people: a moment of an embedded database. */
const REFRESHED_PAGE = 100;
const VERSIONS_PAGE = 5000;

/**
 * What everybody may see of the region, in memory: published listings, the index over them, places and
 * codes. Read as a visitor, so nothing private can get in.
 */
export interface LiveRegion {
	readonly gazetteer: Gazetteer;
	readonly codes: readonly NamedCode[];
	findCode(scheme: string, code: string): NamedCode | null;
	/** Another one after the dictionaries have changed. */
	readonly index: MatchIndex;
	/** By the same dictionaries. */
	readonly gloss: Glosser;
	/** What the weights of the index were learnt as; null for those that were never learnt. */
	readonly modelCardId: string | null;
	/** A listing as the engine sees it, with whom its organisation must not be matched. */
	profileOf(listing: StoredListing): ListingProfile;
	/** The organisations with which one must not be matched, whoever of the two declared it. */
	readonly conflictsOf: (organisationId: string) => readonly string[];
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
	/** How many listings of a kind each organisation has published, by its id. */
	activity(kind: ListingKind): ReadonlyMap<string, number>;
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
	/** Resolves when everything announced so far has been brought over. */
	settled(): Promise<void>;
}

/** Makes the embedder of a region; the one of our own learns from what is published. */
export type OpenEmbedder = (published: () => readonly string[]) => Embedder;

/** Builds the live region from the database. `onFailure` hears of a refresh that did not succeed. */
export async function openLiveRegion(
	db: Db,
	onFailure: (cause: unknown) => void,
	openEmbedder: OpenEmbedder = () => NO_EMBEDDER
): Promise<LiveRegion> {
	const [places, codes] = await db.transaction(ANONYMOUS, async (tx) => [
		await listPlaces(tx),
		await listCodes(tx)
	]);
	const gazetteer = createGazetteer(places);
	const codeByKey = new Map(codes.map((code) => [`${code.scheme} ${code.code}`, code]));
	let conflicts = await readConflicts(db);
	let dictionaries = await nameDictionaries(db);
	const lexicon = await readLexicon(db);
	let index = createMatchIndex(lexicon);
	let gloss = createGlosser(lexicon);
	let { modelCardId, weights } = await readWeights(db);
	index.weigh(weights);
	const listings = new Map<string, StoredListing>();
	let order: Order | null = null;
	let revision = 0;

	function profileOf(listing: StoredListing): ListingProfile {
		const profile = toProfile(listing, gazetteer);
		const { organisation } = profile;
		const declared = organisation && conflicts.of(organisation.id);
		return declared
			? { ...profile, organisation: { ...organisation, conflicts: declared } }
			: profile;
	}

	function put(listing: StoredListing): void {
		listings.set(listing.id, listing);
		index.put(profileOf(listing));
		noteChange();
	}

	function remove(id: string): void {
		if (!listings.delete(id)) return;
		index.remove(id);
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
			const present = new Map(found.map((listing) => [listing.id, listing]));
			for (const id of wanted) {
				const listing = present.get(id);
				if (listing === undefined) remove(id);
				// A newer one may have come while others had their turn.
				else if (listing.version >= (listings.get(id)?.version ?? 0)) put(listing);
				await breathe();
			}
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

	/** Those whose conflicts changed are put again, with the texts they have. */
	async function renewConflicts(): Promise<void> {
		const renewed = await readConflicts(db);
		const before = conflicts;
		conflicts = renewed;
		for (const listing of [...listings.values()]) {
			const { id } = listing.organisation;
			if (String(renewed.of(id)) !== String(before.of(id))) put(listing);
		}
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
		const renewedLexicon = await readLexicon(db);
		const renewed = createMatchIndex(renewedLexicon);
		renewed.weigh(weights);
		for (const listing of listings.values()) renewed.put(profileOf(listing));
		[index, gloss, dictionaries] = [renewed, createGlosser(renewedLexicon), named];
		noteChange();
	}

	async function renewWeights(): Promise<void> {
		const inUse = await readWeights(db);
		if (inUse.modelCardId === modelCardId) return;
		({ modelCardId, weights } = inUse);
		index.weigh(weights);
		noteChange();
	}

	const heard = createHeardChanges(
		{ refresh: refreshAll, refreshOrganisations, renewWeights, renewConflicts, catchUp },
		onFailure
	);

	for (let after: string | null = null; ;) {
		const page = await db.transaction(ANONYMOUS, (tx) => pagePublishedListings(tx, after, PAGE));
		for (const listing of page) put(listing);
		if (page.length < PAGE) break;
		after = page.at(-1)?.id ?? null;
	}

	const embedder = openEmbedder(() =>
		[...listings.values()].flatMap(({ draft }) => passagesOf(draft.texts).map(({ text }) => text))
	);
	const near = await openNearness(db, embedder, (id) => listings.has(id));

	return {
		gazetteer,
		codes,
		embedder,
		near,
		findCode: (scheme, code) => codeByKey.get(`${scheme} ${code}`) ?? null,
		get index() {
			return index;
		},
		get gloss() {
			return gloss;
		},
		get modelCardId() {
			return modelCardId;
		},
		profileOf,
		conflictsOf: (organisationId) => conflicts.of(organisationId) ?? [],
		find: (id) => listings.get(id) ?? null,
		latest(kind, limit) {
			return ordered().spaced[kind ?? 'all'].slice(0, limit);
		},
		newest(kind, limit) {
			const { need, offer, all } = ordered();
			return (kind === null ? all : { need, offer }[kind]).slice(0, limit);
		},
		count: (kind) => ordered()[kind].length,
		activity: (kind) => ordered().activity[kind],
		get revision() {
			return revision;
		},
		refresh: (id) => refreshAll([id]),
		refreshOutdated,
		catchUp,
		hear: (event) => heard.hear(event),
		settled: () => heard.settled()
	};
}
