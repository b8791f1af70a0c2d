import { expect, test } from 'vitest';
import { pageOf } from './paging.ts';

const all = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }));
const ids = (cursor: string | null, from = all) =>
	pageOf(from, { cursor, limit: 2 })?.items.map(({ id }) => id);

test('pages follow one another and end with null', () => {
	const first = pageOf(all, { cursor: null, limit: 2 });
	expect(first).toEqual({ items: [{ id: 'a' }, { id: 'b' }], next: 'b' });
	expect(ids('b')).toEqual(['c', 'd']);
	expect(pageOf(all, { cursor: 'd', limit: 2 })).toEqual({ items: [{ id: 'e' }], next: null });
	expect(pageOf(all, { cursor: 'c', limit: 2 })?.next).toBeNull();
});

test('something new at the head shifts nothing', () => {
	expect(ids('b', [{ id: 'z' }, ...all])).toEqual(['c', 'd']);
});

test('a cursor that is gone is told apart from an empty page', () => {
	expect(pageOf(all, { cursor: 'x', limit: 2 })).toBeNull();
	expect(pageOf([], { cursor: null, limit: 2 })).toEqual({ items: [], next: null });
});
