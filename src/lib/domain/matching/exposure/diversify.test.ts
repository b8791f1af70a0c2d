import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diversify } from './diversify.ts';

interface Entry {
	readonly id: string;
	readonly score: number;
	readonly organisation: string | null;
}

const lists = fc
	.array(fc.record({ score: fc.double({ min: 0, max: 1, noNaN: true }), owner: fc.nat(4) }), {
		maxLength: 20
	})
	.map((entries) =>
		entries
			.map(({ score, owner }, at): Entry => ({
				id: String(at),
				score,
				organisation: owner === 0 ? null : String(owner)
			}))
			.sort((a, b) => b.score - a.score)
	);
const idsOf = (entries: readonly Entry[]) => entries.map(({ id }) => id);

describe('diversify', () => {
	it('shows a third listing of one organisation only after the others', () => {
		const entries = [
			{ id: 'a1', score: 0.9, organisation: 'a' },
			{ id: 'a2', score: 0.8, organisation: 'a' },
			{ id: 'a3', score: 0.7, organisation: 'a' },
			{ id: 'b1', score: 0.2, organisation: 'b' }
		];
		expect(idsOf(diversify(entries, { length: 4 }))).toEqual(['a1', 'a2', 'b1', 'a3']);
		expect(idsOf(diversify(entries, { length: 3 }))).toEqual(['a1', 'a2', 'b1']);
	});

	it('prefers the new to the nearly same, as Carbonell and Goldstein weigh them', () => {
		const entries = [
			{ id: 'first', score: 0.9, organisation: null },
			{ id: 'same', score: 0.85, organisation: null },
			{ id: 'other', score: 0.5, organisation: null }
		];
		const similarTo = (one: Entry) => (other: Entry) =>
			[one.id, other.id].includes('other') ? 0 : 1;
		const order = (relevance: number) =>
			idsOf(diversify(entries, { length: 3, relevance, similarTo }));
		// 0.6 × 0.85 − 0.4 × 1 = 0.11 is less than 0.6 × 0.5 = 0.3.
		expect(order(0.6)).toEqual(['first', 'other', 'same']);
		// 0.9 × 0.85 − 0.1 × 1 = 0.665 is more than 0.9 × 0.5 = 0.45.
		expect(order(0.9)).toEqual(['first', 'same', 'other']);
	});

	it('keeps the order of a list without likeness and without crowding', () => {
		fc.assert(
			fc.property(lists, (entries) => {
				const shown = diversify(entries, { length: 20, mostOfOne: 20 });
				expect(shown).toEqual(entries);
			})
		);
	});

	it('loses nothing, doubles nothing, and starts with the best', () => {
		fc.assert(
			fc.property(lists, fc.nat(25), (entries, length) => {
				const shown = diversify(entries, {
					length,
					similarTo: (a) => (b) => 1 - Math.abs(a.score - b.score)
				});
				expect(shown).toHaveLength(Math.min(length, entries.length));
				expect(new Set(idsOf(shown)).size).toBe(shown.length);
				if (shown.length > 0) expect(shown[0]).toEqual(entries[0]);
			})
		);
	});

	it('gives nobody more than two places while others wait', () => {
		fc.assert(
			fc.property(lists, fc.nat(20), (entries, length) => {
				const shown = diversify(entries, { length });
				const left = entries.filter((entry) => !shown.includes(entry));
				const countOf = (name: string | null) =>
					name === null ? 0 : shown.filter(({ organisation }) => organisation === name).length;
				const isCrowded = shown.some(({ organisation }) => countOf(organisation) > 2);
				if (isCrowded)
					expect(
						left.every(({ organisation }) => countOf(organisation) >= 2 && organisation !== null)
					).toBe(true);
			})
		);
	});
});
