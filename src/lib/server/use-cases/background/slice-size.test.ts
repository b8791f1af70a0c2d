import { expect, test } from 'vitest';
import { createSliceSize } from './slice-size.ts';

test('slices grow while they are quick, up to the most', () => {
	const size = createSliceSize(200);
	expect(size.rows).toBe(50);
	const seen = Array.from({ length: 5 }, () => {
		size.note(size.rows, size.rows / 10);
		return size.rows;
	});
	expect(seen).toEqual([75, 113, 170, 200, 200]);
});

test('a slow slice is followed by one that takes as long as others may wait, and never by none', () => {
	const size = createSliceSize(200);
	size.note(50, 250);
	expect(size.rows).toBe(30);
	size.note(30, 60_000);
	expect(size.rows).toBe(20);
	size.note(0, 10);
	expect(size.rows).toBe(20);
});

test('somebody who asks for fewer gets fewer', () => {
	const size = createSliceSize(2);
	size.note(2, 9_000);
	expect(size.rows).toBe(2);
});
