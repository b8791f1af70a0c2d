import type { Random } from '#lib/domain/chance/seeded-random.ts';
import { TEXT_LANGUAGES } from '#lib/domain/listing/listing.ts';
import type { Embedder } from './embedder.ts';
import type { Tall } from './orthonormal.ts';
import { readUnits } from './read-units.ts';
import { type SparseRow, sparseRows } from './sparse-rows.ts';
import { truncatedSvd } from './truncated-svd.ts';
import { buildVocabulary } from './vocabulary.ts';

export interface LsaOptions {
	/** Names what it was learnt from. */
	readonly id: string;
	readonly random: Random;
	/** Defaults to 64. */
	readonly dimensions?: number;
	/** Of more texts than this only so many, drawn at random, are learnt from. Defaults to 20,000. */
	readonly mostTexts?: number;
}

/**
 * Latent semantic vectors (Deerwester, Dumais, Furnas, Landauer and Harshman, "Indexing by Latent Semantic Analysis",
 * JASIS 41(6), 1990): the right singular vectors of the texts' tf-idf matrix, into which any text is then projected.
 * Words that occur beside the same words come to lie together. The same texts and seed give the same vectors.
 */
export function learnLsa(
	texts: readonly string[],
	{ id, random, dimensions = 64, mostTexts = 20_000 }: LsaOptions
): Embedder {
	const read = draw(texts, mostTexts, random).map(readUnits);
	const vocabulary = buildVocabulary(read);
	const rows = sparseRows(
		read.map((counts) => vocabulary.weigh(counts)),
		vocabulary.size
	);
	const { right } = truncatedSvd(rows, dimensions, random);
	return {
		id,
		dimensions: right.width,
		languages: TEXT_LANGUAGES,
		embed: (asked) =>
			Promise.resolve(asked.map((text) => project(vocabulary.weigh(readUnits(text)), right)))
	};
}

/** All texts, or so many of them without repetition (Fisher and Yates). */
function draw(texts: readonly string[], most: number, random: Random): readonly string[] {
	if (texts.length <= most) return texts;
	const drawn = [...texts];
	for (let at = 0; at < most; at += 1) {
		const other = at + Math.floor(random() * (drawn.length - at));
		[drawn[at], drawn[other]] = [drawn[other]!, drawn[at]!];
	}
	return drawn.slice(0, most);
}

function project(row: SparseRow, { numbers, width }: Tall): Float32Array {
	const vector = new Float32Array(width);
	for (const [column, value] of row) {
		for (let at = 0; at < width; at += 1) vector[at]! += value * numbers[column * width + at]!;
	}
	const length = Math.hypot(...vector);
	return length > 0 ? vector.map((value) => value / length) : vector;
}
