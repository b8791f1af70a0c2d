import { expect, test } from 'vitest';
import { settleRange } from './settle-range.ts';

test.each(['bytes=0-', 'bytes=0-0', 'bytes=5-10', 'bytes=999999-'])('%s is passed on', (range) => {
	const headers = { range };
	expect(settleRange(headers)).toBe(true);
	expect(headers.range).toBe(range);
});

test.each(['bytes=-500', 'bytes=0-1,5-6', 'lines=1-2', 'x'])('%s asks for the whole', (range) => {
	const headers: { range?: string } = { range };
	expect(settleRange(headers)).toBe(true);
	expect(headers.range).toBeUndefined();
});

test.each([
	'bytes=5-2',
	'bytes=',
	'bytes=a-b',
	'bytes=-',
	'bytes=--5',
	'bytes=9e9-1',
	'bytes=1-2-3x'
])('%s cannot be', (range) => {
	expect(settleRange({ range })).toBe(false);
});

test('without the header nothing changes', () => {
	const headers = {};
	expect(settleRange(headers)).toBe(true);
	expect(headers).toEqual({});
});
