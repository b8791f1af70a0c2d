import { expect, test } from 'vitest';
import { draftProfile } from '../draft-profile.ts';
import { createMatchIndex } from '../index/match-index.ts';
import { textRelevance } from './text-relevance.ts';

function faces(words: number) {
	const summary = Array.from({ length: words }, (_, at) => `steel${at}`).join(' ');
	const texts = [{ language: 'en', title: '', summary }] as const;
	const { faces: read } = createMatchIndex().read(draftProfile({ id: 'n', kind: 'need', texts }));
	return read;
}

const compared = (need: number, offer: number) =>
	({ space: 'en', covered: { need, offer } }) as const;

test('weighs the two sides by how much was asked', () => {
	// Half of 50 / (50 + 50).
	expect(textRelevance(compared(0.16, 0.81), faces(50))).toBeCloseTo(
		0.16 ** 0.75 * 0.81 ** 0.25,
		12
	);
	// A long text counts nearly as much as the piece: the geometric mean of 0.16 and 0.81 is 0.36.
	expect(textRelevance(compared(0.16, 0.81), faces(20_000))).toBeCloseTo(0.36, 2);
	expect(textRelevance(compared(0.16, 0.81), faces(1))).toBeCloseTo(0.16, 1);
});

test('is 0 where the texts share nothing, or only one side is touched', () => {
	expect(textRelevance({ space: null, covered: { need: 0, offer: 0 } }, faces(5))).toBe(0);
	expect(textRelevance(compared(0.5, 0), faces(50))).toBe(0);
});
