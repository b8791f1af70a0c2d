import { DEFAULT_LEXICON } from '#lib/domain/lexicon/glossary.ts';
import type { Lexicon } from '#lib/domain/lexicon/lexicon.ts';
import type { ListingProfile } from '../listing-profile.ts';
import { checkWeights, PRIOR_WEIGHTS, type ScoreWeights } from '../score-weights.ts';
import { SPACES, type Space } from '#lib/domain/text/passage.ts';
import { createCodeIndex } from './store/code-index.ts';
import { type FindCandidates, searchCandidates } from './find-candidates.ts';
import type { Face } from './face.ts';
import { readFaces, type ReadListing } from './read-faces.ts';
import {
	fingerprintOf,
	fingerprintOfLexicon,
	type SavedIndex,
	SNAPSHOT_VERSION
} from './store/snapshot.ts';
import { createSpaceIndex } from './space-index.ts';
import type { TextStatistics } from './statistics.ts';
import type { CoveredAsk } from './unit-coverage.ts';

/**
 * Live listings, held in memory and searchable. Any listing may be added, replaced or taken out at any time; what
 * the index answers depends on what is in it, never on the order in which it came.
 */
export interface MatchIndex {
	readonly size: number;
	/** Of the region whose listings these are: days begin and end in it. */
	readonly timeZone: string;
	readonly statistics: Readonly<Record<Space, TextStatistics>>;
	/** By which pairs are scored that are found in it or explained with it. */
	readonly weights: ScoreWeights;
	/** Scores by other weights from now on. @throws RangeError for weights that cannot be */
	weigh(weights: ScoreWeights): void;
	/** Reads a listing's texts; it need not be in the index. */
	read(profile: ListingProfile): ReadListing;
	/** Adds a listing, or replaces the one with its id. */
	put(profile: ListingProfile): void;
	/** Whether there was one. */
	remove(id: string): boolean;
	get(id: string): ListingProfile | null;
	/**
	 * Tells of any listing that is held which of the asks of a text it covers best in one space, the best first, `most`
	 * of them; null for one that is not held. Good until the index next changes.
	 */
	covering(asking: Face, space: Space, most: number): (id: string) => readonly CoveredAsk[] | null;
	/**
	 * Listings of the other kind that share a word or a branch of codes with this one, the nearest first. The listing
	 * itself is never among them. Gates are not looked at. Good until the index next changes.
	 */
	search(asking: ReadListing): FindCandidates;
	/** All that `load` needs. */
	save(): SavedIndex;
	/**
	 * Takes over what was saved of those of the listings that still read the same. The index must be empty; nothing
	 * happens where another version saved it, or texts were read through another lexicon.
	 */
	load(saved: SavedIndex, profiles: Iterable<ListingProfile>): void;
}

/** Texts that are held are kept as read, to be quoted, up to this many. */
const MOST_LATELY_READ = 5_000;

export interface MatchIndexOptions {
	/** The region's, by its IANA name. Defaults to `UTC`. */
	readonly timeZone?: string;
}

/** @param lexicon defaults to our own glossary */
export function createMatchIndex(
	lexicon: Lexicon = DEFAULT_LEXICON,
	{ timeZone = 'UTC' }: MatchIndexOptions = {}
): MatchIndex {
	const spaces = { vi: createSpaceIndex(), en: createSpaceIndex() };
	const codes = createCodeIndex();
	const slotOf = new Map<string, number>();
	const profiles: (ListingProfile | null)[] = [];
	const freeSlots: number[] = [];
	const lately = new Map<ListingProfile, ReadListing>();
	/** Of what is not held: drafts, of which there is no end, must not displace what is held. */
	const passing = new WeakMap<ListingProfile, ReadListing>();
	let inUse = PRIOR_WEIGHTS;

	const index: MatchIndex = {
		timeZone,
		statistics: spaces,
		get weights() {
			return inUse;
		},
		weigh(weights) {
			inUse = checkWeights(weights);
		},
		get size() {
			return slotOf.size;
		},
		read(profile) {
			const known = lately.get(profile) ?? passing.get(profile);
			if (known) return known;
			const read = readFaces(profile, lexicon);
			if (index.get(profile.id) !== profile) {
				passing.set(profile, read);
				return read;
			}
			if (lately.size >= MOST_LATELY_READ) lately.delete(lately.keys().next().value!);
			lately.set(profile, read);
			return read;
		},
		get: (id) => profiles[slotOf.get(id) ?? -1] ?? null,

		put(profile) {
			index.remove(profile.id);
			const slot = freeSlots.pop() ?? profiles.length;
			profiles[slot] = profile;
			slotOf.set(profile.id, slot);
			codes.put(slot, profile.kind, profile.codes);
			const read = readFaces(profile, lexicon);
			if (lately.size < MOST_LATELY_READ) lately.set(profile, read);
			for (const space of SPACES) {
				const face = read.faces[space];
				if (face) spaces[space].put(slot, profile.kind, face);
			}
		},

		remove(id) {
			const slot = slotOf.get(id);
			if (slot === undefined) return false;
			const profile = profiles[slot]!;
			codes.remove(slot, profile.kind, profile.codes);
			lately.delete(profile);
			for (const space of SPACES) spaces[space].remove(slot);
			profiles[slot] = null;
			slotOf.delete(id);
			freeSlots.push(slot);
			return true;
		},

		covering(asking, space, most) {
			const view = spaces[space].look(asking);
			return (id) => {
				const slot = slotOf.get(id);
				return slot === undefined ? null : view.coveredAsks(slot, most);
			};
		},

		save: () => ({
			version: SNAPSHOT_VERSION,
			lexicon: fingerprintOfLexicon(lexicon),
			ids: profiles.map((profile) => profile?.id ?? ''),
			fingerprints: Float64Array.from(profiles, (profile) =>
				profile ? fingerprintOf(profile) : 0
			),
			spaces: { vi: spaces.vi.save(profiles.length), en: spaces.en.save(profiles.length) }
		}),

		load(saved, all) {
			if (saved.version !== SNAPSHOT_VERSION || slotOf.size > 0) return;
			if (saved.lexicon !== fingerprintOfLexicon(lexicon)) return;
			const present = new Map(Array.from(all, (profile) => [profile.id, profile]));
			saved.ids.forEach((id, slot) => {
				const profile = present.get(id);
				const isSame = profile && fingerprintOf(profile) === saved.fingerprints[slot];
				profiles[slot] = isSame ? profile : null;
				if (!isSame) {
					freeSlots.push(slot);
					return;
				}
				slotOf.set(id, slot);
				codes.put(slot, profile.kind, profile.codes);
			});
			for (const space of SPACES) {
				spaces[space].load(saved.spaces[space], (slot) => profiles[slot] !== null);
			}
		},

		search: (asking) => searchCandidates({ spaces, codes, profiles }, asking)
	};

	return index;
}
