import { expect, test } from 'vitest';
import { messageInput, timesInput } from './conversation.ts';
import { declineInput, interestInput, snoozeInput } from './interest.ts';

const ORGANISATION = '9f3c1f0e-3d0b-4c55-9a57-3c3a0a8c7d11';
const LISTING = '0b7c2f64-52a5-4b1d-8a0e-0d5f6c1f2e22';

test('an interest names who asks, with or without a listing of their own', () => {
	const note = 'Chúng tôi cần 200 vỏ nhôm.';
	expect(interestInput.parse({ from: ORGANISATION, note }).from).toEqual({
		fromOrganisationId: ORGANISATION,
		fromListingId: null
	});
	expect(interestInput.parse({ from: `${ORGANISATION}/${LISTING}`, note }).from).toEqual({
		fromOrganisationId: ORGANISATION,
		fromListingId: LISTING
	});
	for (const from of ['', 'x', `${ORGANISATION}/`, `${ORGANISATION}/${LISTING}/${LISTING}`]) {
		expect(interestInput.safeParse({ from, note }).success).toBe(false);
	}
});

test.each([
	['a NUL byte', 'Chào bạn\u0000 nhé, rất vui'],
	['a lone surrogate', 'Chào bạn \ud800 nhé, rất vui'],
	['a pile of marks', `Chào bạn nhé, rất vui${'\u0301'.repeat(10)}`]
])('%s is refused in a note, a message and a refusal', (_, text) => {
	expect(interestInput.safeParse({ from: ORGANISATION, note: text }).success).toBe(false);
	expect(messageInput.safeParse({ body: text, submission: LISTING }).success).toBe(false);
	expect(declineInput.safeParse({ reason: 'other', note: text }).success).toBe(false);
});

test('a note loses what nobody can see, and keeps its lines', () => {
	const note = '\ufeffChào\u200b bạn\u202e,\u000brất\u00a0vui\u2028được\r\nbiết\u00ad.';
	expect(interestInput.parse({ from: ORGANISATION, note }).note).toBe(
		'Chào bạn,\nrất vui\nđược\nbiết.'
	);
});

test('a note is short, but says something', () => {
	expect(interestInput.safeParse({ from: ORGANISATION, note: ' xin chào ' }).success).toBe(false);
	expect(interestInput.safeParse({ from: ORGANISATION, note: 'x'.repeat(1001) }).success).toBe(
		false
	);
});

test('one time or two, as clocks show them', () => {
	expect(timesInput.parse({ time: ['2026-11-25T14:30'] })).toEqual({
		time: ['2026-11-25T14:30'],
		minutes: 30,
		place: null,
		submission: null
	});
	for (const time of [
		[],
		['2026-11-25'],
		['2026-13-25T10:00'],
		Array(3).fill('2026-11-25T14:30')
	]) {
		expect(timesInput.safeParse({ time }).success).toBe(false);
	}
});

test('a snooze lasts a month at most', () => {
	expect(snoozeInput.safeParse({ days: 31 }).success).toBe(false);
	expect(snoozeInput.safeParse({ days: 0 }).success).toBe(false);
});
