import { EmbedderError } from './embedder-error.ts';

interface Expected {
	readonly count: number;
	readonly dimensions: number;
}

/**
 * Reads the vectors out of an answer such as `{"data":[{"index":0,"embedding":[0.1, …]}]}`, puts them in the order
 * of the texts and scales each to length 1.
 *
 * @throws EmbedderError `wrong_answer` where one is missing, twice there, of another length, or not of finite numbers
 */
export function readVectors(answer: string, expected: Expected): readonly Float32Array[] {
	const vectors = new Map<number, Float32Array>();
	for (const entry of entriesOf(answer)) {
		const { index, embedding } = entry;
		if (!Number.isInteger(index) || vectors.has(index as number))
			throw wrong('an entry has no index of its own');
		vectors.set(index as number, toUnitLength(numbersOf(embedding, expected.dimensions)));
	}
	const ordered = Array.from({ length: expected.count }, (_, at) => vectors.get(at));
	if (vectors.size !== expected.count || ordered.includes(undefined))
		throw wrong(`${vectors.size} vectors for ${expected.count} texts`);
	return ordered as readonly Float32Array[];
}

function entriesOf(answer: string): readonly Readonly<Record<string, unknown>>[] {
	const data = member(parse(answer), 'data');
	if (!Array.isArray(data)) throw wrong('it has no list "data"');
	return data.map((entry: unknown) => {
		if (typeof entry !== 'object' || entry === null) throw wrong('an entry is not an object');
		return entry as Readonly<Record<string, unknown>>;
	});
}

function parse(answer: string): unknown {
	try {
		return JSON.parse(answer) as unknown;
	} catch {
		// The parser's own message quotes the answer, which may quote the texts.
		throw wrong('it is not JSON');
	}
}

function member(value: unknown, name: string): unknown {
	return typeof value === 'object' && value !== null
		? (value as Readonly<Record<string, unknown>>)[name]
		: undefined;
}

function numbersOf(embedding: unknown, dimensions: number): Float32Array {
	if (!Array.isArray(embedding)) throw wrong('an entry has no list "embedding"');
	if (embedding.length !== dimensions)
		throw wrong(
			`a vector has ${embedding.length} numbers, and EMBEDDER_DIMENSIONS says ${dimensions}`
		);
	const numbers = Float32Array.from(embedding, (value: unknown) =>
		typeof value === 'number' ? value : Number.NaN
	);
	if (!numbers.every(Number.isFinite)) throw wrong('a vector holds something that is no number');
	return numbers;
}

/** A vector of zeros stays as it is: the model can say nothing of that text. */
function toUnitLength(vector: Float32Array): Float32Array {
	const length = Math.hypot(...vector);
	return length > 0 ? vector.map((value) => value / length) : vector;
}

function wrong(what: string): EmbedderError {
	return new EmbedderError('wrong_answer', `The embedder's answer cannot be used: ${what}.`);
}
