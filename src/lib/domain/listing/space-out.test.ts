import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spaceOut } from './space-out.ts';

const ownerOf = (item: string) => item[0]!;

test('owners do not follow themselves within the distance, as far as there are others', () => {
	expect(spaceOut(['a1', 'a2', 'a3', 'b1', 'c1', 'a4', 'b2'], ownerOf, 3)).toEqual([
		'a1',
		'b1',
		'c1',
		'a2',
		'b2',
		'a3',
		'a4'
	]);
});

test('whoever is alone is shown whole and in order', () => {
	const alone = Array.from({ length: 130 }, (_, n) => `a${n}`);
	expect(spaceOut(alone, ownerOf, 24)).toEqual(alone);
	expect(spaceOut([], ownerOf, 24)).toEqual([]);
});

const items = fc
	.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 60 })
	.map((owners) => owners.map((owner, at) => `${owner}${at}`));

test('nothing is lost or doubled, and each owner keeps their order', () => {
	fc.assert(
		fc.property(items, fc.integer({ min: 1, max: 6 }), (written, apart) => {
			const spaced = spaceOut(written, ownerOf, apart);
			expect(spaced.toSorted()).toEqual(written.toSorted());
			for (const owner of 'abcde') {
				const own = (list: readonly string[]) => list.filter((item) => ownerOf(item) === owner);
				expect(own(spaced)).toEqual(own(written));
			}
		})
	);
});

test('it agrees with the slow way: always the first that fits', () => {
	const slowly = (written: readonly string[], apart: number) => {
		const left = [...written];
		const spaced: string[] = [];
		for (;;) {
			const recent = apart === 1 ? [] : spaced.slice(-(apart - 1)).map(ownerOf);
			const at = left.findIndex((item) => !recent.includes(ownerOf(item)));
			if (at < 0) return [...spaced, ...left];
			spaced.push(...left.splice(at, 1));
		}
	};
	fc.assert(
		fc.property(items, fc.integer({ min: 1, max: 6 }), (written, apart) => {
			expect(spaceOut(written, ownerOf, apart)).toEqual(slowly(written, apart));
		})
	);
});
