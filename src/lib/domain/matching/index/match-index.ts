import type { ListingProfile } from '../listing-profile.ts';
import { DEFAULT_LEXICON } from '../lexicon/glossary.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { SPACES, type Space } from '../text/occurrence.ts';
import { createCodeIndex } from './code-index.ts';
import { readFaces, type ReadListing } from './read-faces.ts';
import { createSpaceIndex } from './space-index.ts';
import type { TextStatistics } from './statistics.ts';
import { joinComparisons, type TextComparison } from './text-comparison.ts';

interface Candidate {
	readonly listing: ListingProfile;
	readonly text: TextComparison;
}

/**
 * Live listings, held in memory and searchable. Any listing may be added, replaced or taken out at any time; what
 * the index answers depends on what is in it, never on the order in which it came.
 */
export interface MatchIndex {
	readonly size: number;
	readonly statistics: Readonly<Record<Space, TextStatistics>>;
	/** Reads a listing's texts; it need not be in the index. */
	read(profile: ListingProfile): ReadListing;
	/** Adds a listing, or replaces the one with its id. */
	put(profile: ListingProfile): void;
	/** Whether there was one. */
	remove(id: string): boolean;
	get(id: string): ListingProfile | null;
	/**
	 * Listings of the other kind that share a word or a branch of codes with this one, the nearest first; at most
	 * `limit`. The listing itself is never among them. Gates are not looked at.
	 */
	search(asking: ReadListing, limit: number): readonly Candidate[];
}

/** Adds to what shared codes alone are worth beside text when candidates are picked. */
const CODE_WORTH = 0.02;

/** Texts read to be quoted are kept for the next call, up to this many. */
const MOST_LATELY_READ = 500;

export function createMatchIndex(lexicon: Lexicon = DEFAULT_LEXICON): MatchIndex {
	const spaces = { vi: createSpaceIndex(), en: createSpaceIndex() };
	const codes = createCodeIndex();
	const slotOf = new Map<string, number>();
	const profiles: (ListingProfile | null)[] = [];
	const freeSlots: number[] = [];
	const lately = new Map<ListingProfile, ReadListing>();

	const index: MatchIndex = {
		statistics: spaces,
		get size() {
			return slotOf.size;
		},
		read(profile) {
			const known = lately.get(profile);
			if (known) return known;
			const read = readFaces(profile, lexicon);
			if (lately.size >= MOST_LATELY_READ) lately.clear();
			lately.set(profile, read);
			return read;
		},
		get: (id) => profiles[slotOf.get(id) ?? -1] ?? null,

		put(profile) {
			index.remove(profile.id);
			const slot = freeSlots.pop() ?? profiles.length;
			profiles[slot] = profile;
			slotOf.set(profile.id, slot);
			codes.put(slot, profile.codes);
			const { faces } = readFaces(profile, lexicon);
			for (const space of SPACES) if (faces[space]) spaces[space].put(slot, faces[space]);
		},

		remove(id) {
			const slot = slotOf.get(id);
			if (slot === undefined) return false;
			codes.remove(slot, profiles[slot]!.codes);
			lately.delete(profiles[slot]!);
			for (const space of SPACES) spaces[space].remove(slot);
			profiles[slot] = null;
			slotOf.delete(id);
			freeSlots.push(slot);
			return true;
		},

		search({ listing: profile, faces }, limit) {
			const shares = SPACES.flatMap((space) => {
				const face = faces[space];
				return face ? [{ space, face, own: spaces[space].coverAll(face, profiles.length) }] : [];
			});
			const worth = new Float64Array(profiles.length);
			for (const { own } of shares) {
				for (let slot = 0; slot < worth.length; slot += 1) {
					if (own[slot]! > worth[slot]!) worth[slot] = own[slot]!;
				}
			}
			for (const slot of codes.near(profile.codes)) worth[slot]! += CODE_WORTH;
			const slots = bestSlots(worth, limit, (slot) => isPartner(profile, profiles[slot] ?? null));
			const others = shares.map(({ space, face }) => spaces[space].coveredBy(face, slots));
			return slots.map((slot, at) => {
				const compared = shares.flatMap(({ space, own }, nth) => {
					if (!spaces[space].has(slot)) return [];
					const [mine, theirs] = [own[slot]!, others[nth]![at]!];
					const isNeed = profile.kind === 'need';
					return [
						{ space, covered: { need: isNeed ? mine : theirs, offer: isNeed ? theirs : mine } }
					];
				});
				return { listing: profiles[slot]!, text: joinComparisons(compared) };
			});
		}
	};

	/** Ties are broken by id, so that slots, which depend on history, never show. */
	function bestSlots(
		worth: Float64Array,
		limit: number,
		isWanted: (slot: number) => boolean
	): readonly number[] {
		const slots: number[] = [];
		worth.forEach((value, slot) => {
			if (value > 0 && isWanted(slot)) slots.push(slot);
		});
		const values = Float64Array.from(slots, (slot) => -worth[slot]!).sort();
		const lowest = -(values[Math.min(limit, values.length) - 1] ?? 0);
		return slots
			.filter((slot) => worth[slot]! >= lowest)
			.sort((a, b) => worth[b]! - worth[a]! || compareIds(profiles[a]!.id, profiles[b]!.id))
			.slice(0, limit);
	}

	return index;
}

function isPartner(profile: ListingProfile, other: ListingProfile | null): boolean {
	return other !== null && other.kind !== profile.kind && other.id !== profile.id;
}

function compareIds(one: string, other: string): number {
	return one < other ? -1 : one > other ? 1 : 0;
}
