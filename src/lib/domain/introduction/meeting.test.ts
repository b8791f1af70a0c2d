import { expect, test } from 'vitest';
import { meetingMoves, type Meeting } from './meeting.ts';

const now = new Date('2026-11-21T02:00:00Z');
const proposed: Meeting = {
	id: 'm',
	status: 'requested',
	startsAt: new Date('2026-11-25T02:00:00Z'),
	minutes: 30,
	place: null,
	cancelledAt: null,
	cancelledByOrganisationId: null,
	proposedByOrganisationId: 'a'
};

test('only the side that did not propose a time confirms it', () => {
	expect(meetingMoves(proposed, 'b', now)).toEqual(['confirm', 'cancel']);
	expect(meetingMoves(proposed, 'a', now)).toEqual(['cancel']);
});

test('a time that has passed cannot be confirmed', () => {
	expect(meetingMoves(proposed, 'b', new Date('2026-11-26T00:00:00Z'))).toEqual(['cancel']);
});

test('a meeting can be said to have taken place once it has begun', () => {
	const confirmed: Meeting = { ...proposed, status: 'confirmed' };
	expect(meetingMoves(confirmed, 'a', now)).toEqual(['cancel']);
	expect(meetingMoves(confirmed, 'a', confirmed.startsAt)).toEqual(['held', 'cancel']);
});

test('what was cancelled or moved stays so', () => {
	for (const status of ['cancelled', 'moved', 'held'] as const) {
		expect(meetingMoves({ ...proposed, status }, 'b', now)).toEqual([]);
	}
});
