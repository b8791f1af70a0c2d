import { packed } from './posting-lists.ts';
import type { SavedIndex } from './snapshot.ts';
import type { SavedSpace } from './saved-space.ts';

/**
 * What several indices saved, each of other listings and all through the same lexicon, as one of them all would have:
 * their texts may so be read in several places at the same time.
 *
 * @param parts at least one
 */
export function joinSaved(parts: readonly SavedIndex[]): SavedIndex {
	return parts.reduce((all, next): SavedIndex => ({
		version: all.version,
		lexicon: all.lexicon,
		ids: [...all.ids, ...next.ids],
		fingerprints: joined(Float64Array, all.fingerprints, next.fingerprints),
		spaces: {
			vi: joinSpaces(all.spaces.vi, next.spaces.vi),
			en: joinSpaces(all.spaces.en, next.spaces.en)
		}
	}));
}

/** Units that both have stand there twice: whoever loads them finds them by their names. */
function joinSpaces(one: SavedSpace, other: SavedSpace): SavedSpace {
	return {
		units: [...one.units, ...other.units],
		phrases: [...one.phrases, ...other.phrases],
		lengths: joined(Uint16Array, one.lengths, other.lengths),
		isOffer: joined(Uint8Array, one.isOffer, other.isOffer),
		saidSizes: joined(Uint32Array, one.saidSizes, other.saidSizes),
		said: joined(Uint32Array, one.said, moved(other.said, one.units.length)),
		askedSizes: joined(Uint32Array, one.askedSizes, other.askedSizes),
		asked: joined(Uint32Array, one.asked, moved(other.asked, one.phrases.length))
	};
}

/** Entries whose numbers begin later. */
function moved(entries: Uint32Array, by: number): Uint32Array {
	return entries.map((entry) => entry + packed(by, 0));
}

type Numbers = Float64Array | Uint32Array | Uint16Array | Uint8Array;

function joined<Kind extends Numbers>(
	Kind: new (length: number) => Kind,
	one: Kind,
	other: Kind
): Kind {
	const all = new Kind(one.length + other.length);
	all.set(one);
	all.set(other, one.length);
	return all;
}
