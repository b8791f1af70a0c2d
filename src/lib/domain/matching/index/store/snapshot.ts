import type { Lexicon } from '#lib/domain/lexicon/lexicon.ts';
import { SYNONYM_GROUPS } from '#lib/domain/lexicon/synonyms/groups.ts';
import type { ListingProfile } from '#lib/domain/matching/listing-profile.ts';
import type { Space } from '#lib/domain/text/passage.ts';
import type { SavedSpace } from './saved-space.ts';

/**
 * What an index is opened from without reading its texts again: plain values and typed arrays, which any structured
 * clone turns into a buffer and back.
 */
export interface SavedIndex {
	readonly version: number;
	/** By slot; empty where free. */
	readonly ids: readonly string[];
	/** By slot: `fingerprintOf` the listing. */
	readonly fingerprints: Float64Array;
	/** `fingerprintOfLexicon` of that through which texts were read. */
	readonly lexicon: number;
	readonly spaces: Readonly<Record<Space, SavedSpace>>;
}

/** Raise it with every change of how texts are read or what is saved: what another version saved is not opened. */
export const SNAPSHOT_VERSION = 8;

/** A number that almost surely differs for listings that read differently. */
export function fingerprintOf({ kind, texts }: Pick<ListingProfile, 'kind' | 'texts'>): number {
	return fingerprint([
		kind,
		...texts.flatMap(({ language, title, summary }) => [language, title, summary])
	]);
}

/** A number that almost surely differs for lexicons, and synonyms, that read texts differently. */
export function fingerprintOfLexicon({ meanings }: Lexicon): number {
	const synonyms = Object.values(SYNONYM_GROUPS)
		.flat()
		.flatMap(({ phrases }) => ['', ...phrases]);
	return fingerprint([
		...synonyms,
		...[...meanings].flatMap(([key, ways]) => [
			key,
			...ways.flatMap(({ marked, alternatives }) => [
				marked,
				...alternatives.map((way) => way.join(' '))
			])
		])
	]);
}

/** Two hashes FNV-1a of 26 bits each, begun differently, with what stands between parts taken along. */
function fingerprint(parts: readonly string[]): number {
	let [one, other] = [0x811c9dc5 | 0, 0x9dc5811c | 0];
	const add = (unit: number) => {
		one = Math.imul(one ^ unit, 0x01000193);
		other = Math.imul(other ^ unit, 0x01000193) ^ (other >>> 15);
	};
	for (const part of parts) {
		for (let at = 0; at < part.length; at += 1) add(part.charCodeAt(at));
		add(0x1_0000);
	}
	return (one >>> 6) * 2 ** 26 + (other >>> 6);
}
