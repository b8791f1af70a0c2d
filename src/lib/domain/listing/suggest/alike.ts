import { draftProfile } from '#lib/domain/matching/draft-profile.ts';
import type { MatchIndex } from '#lib/domain/matching/index/match-index.ts';
import type { ListingProfile } from '#lib/domain/matching/listing-profile.ts';
import { LISTING_KINDS, type ListingText } from '../listing.ts';

/** A published listing that reads alike. */
export interface Alike {
	readonly listing: ListingProfile;
	/** How much the two texts cover of one another, in [`LEAST_NEARNESS`, 1]. */
	readonly nearness: number;
}

/**
 * Texts of other trades share words enough for .06, and English ones for .12; texts of one trade .15 and more, seen on
 * texts about household services beside a catalogue of 1,618 listings of industry.
 */
const LEAST_NEARNESS = 0.07;
/** How near a listing would be that says something else; it votes as well, so that faint likeness decides nothing. */
const DOUBT = 0.12;
/** What a listing that is so near counts for. */
const weightOf = (nearness: number) => nearness ** 3;
const MOST = 20;
const LOOKED_AT = 60;

/**
 * Published needs and offers that read like a text, the nearest first. The index finds the other kind, so it
 * is asked twice, once from either side.
 *
 * @param exceptId a listing that shall not be found, such as the one that is being changed
 */
export function findAlike(
	index: MatchIndex,
	texts: readonly ListingText[],
	exceptId: string | null
): readonly Alike[] {
	const found: Alike[] = [];
	for (const kind of LISTING_KINDS) {
		const asking = index.read(draftProfile({ id: 'draft', kind, texts }));
		for (const { listing, text } of index.search(asking)(LOOKED_AT)) {
			const nearness = Math.sqrt(text.covered.need * text.covered.offer);
			if (listing.id !== exceptId && nearness >= LEAST_NEARNESS) found.push({ listing, nearness });
		}
	}
	return found.sort((one, other) => other.nearness - one.nearness).slice(0, MOST);
}

export interface Vote<Value> {
	readonly value: Value;
	/** Share of all nearness, and of the doubt beside it, in [0, 1). */
	readonly share: number;
	readonly listings: number;
}

/** What listings that read alike say, the most agreed first. A listing may say several things. */
export function countVotes<Value>(
	alike: readonly Alike[],
	said: (listing: ListingProfile) => readonly Value[],
	keyOf: (value: Value) => string
): readonly Vote<Value>[] {
	const votes = new Map<string, { value: Value; weight: number; listings: number }>();
	let all = weightOf(DOUBT);
	for (const { listing, nearness } of alike) {
		const weight = weightOf(nearness);
		all += weight;
		for (const value of said(listing)) {
			const vote = votes.get(keyOf(value)) ?? { value, weight: 0, listings: 0 };
			vote.weight += weight;
			vote.listings += 1;
			votes.set(keyOf(value), vote);
		}
	}
	return [...votes.values()]
		.map(({ value, weight, listings }) => ({ value, share: weight / all, listings }))
		.sort((one, other) => other.share - one.share);
}
