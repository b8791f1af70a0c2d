import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepNearest } from './nearest-listings.ts';
import { createVectorShelf } from './vector-shelf.ts';

const DIMENSIONS = 3;
const everyone = () => true;
const unit = fc
	.tuple(...Array.from({ length: DIMENSIONS }, () => fc.integer({ min: -9, max: 9 })))
	.filter((numbers) => numbers.some((value) => value !== 0))
	.map((numbers) => Float32Array.from(numbers, (value) => value / Math.hypot(...numbers)));
const entry = fc.record({
	id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
	text: fc.constantFrom('vi', 'en'),
	vector: unit
});

test('gives what comparing with every vector gives, each listing by its nearest text', () => {
	fc.assert(
		fc.property(
			fc.array(entry, { maxLength: 30 }),
			fc.array(unit),
			fc.nat(6),
			(entries, vectors, limit) => {
				const shelf = createVectorShelf(DIMENSIONS);
				const last = new Map<string, (typeof entries)[number]>();
				for (const one of entries) {
					shelf.put({ id: one.id, kind: 'offer' }, one.text, one.vector);
					last.set(one.id + one.text, one);
				}
				const all = [...last.values()].flatMap(({ id, vector }) =>
					vectors.map((asked): [string, number] => [
						id,
						Math.min(
							1,
							asked.reduce((sum, value, at) => sum + value * vector[at]!, 0)
						)
					])
				);
				const found = shelf.nearest({ vectors, kind: 'offer', limit }, everyone);
				expect([...found]).toEqual([...keepNearest(all, limit)]);
				expect(shelf.size).toBe(last.size);
			}
		)
	);
});

test('passes over the other kind, and whoever is not live any more', () => {
	const shelf = createVectorShelf(2);
	const vector = Float32Array.of(1, 0);
	shelf.put({ id: 'need', kind: 'need' }, 'en', vector);
	shelf.put({ id: 'gone', kind: 'offer' }, 'en', vector);
	shelf.put({ id: 'live', kind: 'offer' }, 'en', vector);
	const query = { vectors: [vector], kind: 'offer', limit: 9 } as const;
	expect([...shelf.nearest(query, (id) => id !== 'gone').keys()]).toEqual(['live']);
});

test('holds no text that a listing does not have any more', () => {
	fc.assert(
		fc.property(
			fc.array(entry, { maxLength: 20 }),
			fc.constantFrom('vi', 'en'),
			(entries, kept) => {
				const [shelf, other] = [createVectorShelf(DIMENSIONS), createVectorShelf(DIMENSIONS)];
				const put = (one: typeof shelf, { id, text, vector }: (typeof entries)[number]) =>
					one.put({ id, kind: 'offer' }, text, vector);
				for (const one of entries) put(shelf, one);
				for (const { id } of entries) shelf.keepOnly(id, [kept]);
				for (const one of entries) if (one.text === kept) put(other, one);
				const query = { vectors: [Float32Array.of(1, 0, 0)], kind: 'offer', limit: 9 } as const;
				expect(shelf.size).toBe(other.size);
				expect([...shelf.nearest(query, everyone)]).toEqual([...other.nearest(query, everyone)]);
			}
		)
	);
});

test('takes no vector of another length', () => {
	const shelf = createVectorShelf(2);
	expect(() => shelf.put({ id: 'a', kind: 'need' }, 'en', [1, 0, 0])).toThrow(RangeError);
});
