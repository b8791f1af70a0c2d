import type { ListingKind } from '#lib/domain/listing/listing.ts';
import { SPACES, type Space } from '#lib/domain/text/passage.ts';
import type { ListingProfile } from '../listing-profile.ts';
import type { Faces } from './face.ts';
import type { ReadListing } from './read-faces.ts';
import type { SpaceIndex } from './space-index.ts';
import type { CodeIndex } from './store/code-index.ts';
import { joinComparisons, type SpaceComparison, type TextComparison } from './text-comparison.ts';

export interface Candidate {
	readonly listing: ListingProfile;
	readonly text: TextComparison;
	/** Whether codes of the two lie in a common branch; if not, their codes have nothing in common. */
	readonly sharesBranch: boolean;
}

/** What is held of the listings, by slot. */
interface Held {
	readonly spaces: Readonly<Record<Space, SpaceIndex>>;
	readonly codes: CodeIndex;
	readonly profiles: readonly (ListingProfile | null)[];
}

/** Adds to what shared codes alone are worth beside text when candidates are picked. */
const BRANCH_WORTH = 0.02;

/** The `limit` listings of the other kind worth most: by what they cover in the better space, and by their codes. */
export type FindCandidates = (limit: number) => readonly Candidate[];

/** Asked for more, it goes on where it stopped. Good until what is held next changes. */
export function searchCandidates(
	{ spaces, codes, profiles }: Held,
	{ listing, faces }: ReadListing
): FindCandidates {
	const kind: ListingKind = listing.kind === 'need' ? 'offer' : 'need';
	const isNeed = listing.kind === 'need';
	const sharing = codes.near(kind, listing.codes);
	const views = viewsOf(spaces, faces);
	const options = { slots: profiles.length, bonus: { sharing, worth: BRANCH_WORTH } };
	const searches = views.map(({ view }) => view.search(kind, options));

	function candidateIn(slot: number, covered: number[], answered: number[]): Candidate | null {
		const compared: SpaceComparison[] = [];
		views.forEach(({ space, face }, nth) => {
			if (!spaces[space].has(slot)) return;
			const [mine, theirs] = [covered[nth]!, answered[nth]!];
			compared.push({
				space,
				covered: isNeed ? { need: mine, offer: theirs } : { need: theirs, offer: mine },
				asked: isNeed ? face.size : spaces[space].asksOf(slot),
				translated: face.translated || spaces[space].isTranslated(slot)
			});
		});
		const text = joinComparisons(compared);
		const sharesBranch = sharing.has(slot);
		if (text.space === null && !sharesBranch) return null;
		return { listing: profiles[slot]!, text, sharesBranch };
	}

	return (limit) => {
		const found = new Set<number>(views.length === 0 ? sharing.slots : []);
		// One more than wanted, because the listing itself may be held under its other kind.
		for (const search of searches) for (const slot of search(limit + 1)) found.add(slot);
		const slots = [...found].filter((slot) => profiles[slot]!.id !== listing.id);
		const covered = views.map(({ view }) => view.covered(slots));
		const worthAt = (at: number) =>
			covered.reduce((most, shares) => Math.max(most, shares[at]!), 0) +
			(sharing.has(slots[at]!) ? BRANCH_WORTH : 0);
		const best = slots
			.map((slot, at) => ({ slot, at, worth: worthAt(at) }))
			.sort((a, b) => b.worth - a.worth || compareIds(profiles[a.slot]!, profiles[b.slot]!))
			.slice(0, limit);
		const bestSlots = best.map(({ slot }) => slot);
		const answered = views.map(({ view }) => view.answered(bestSlots));
		return best.flatMap(({ slot, at }, place) => {
			const mine = covered.map((shares) => shares[at]!);
			const theirs = answered.map((shares) => shares[place]!);
			return candidateIn(slot, mine, theirs) ?? [];
		});
	};
}

function viewsOf(spaces: Held['spaces'], faces: Faces) {
	return SPACES.flatMap((space) => {
		const face = faces[space];
		return face ? [{ space, face, view: spaces[space].look(face) }] : [];
	});
}

/** Slots depend on history, so ties are broken by what does not. */
function compareIds(one: ListingProfile, other: ListingProfile): number {
	return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}
