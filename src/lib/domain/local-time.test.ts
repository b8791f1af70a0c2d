import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantOf, localTimeOf } from './local-time.ts';

test('half past two in Ho Chi Minh City is half past seven in UTC', () => {
	expect(instantOf('2026-11-25T14:30', 'Asia/Ho_Chi_Minh')).toEqual(
		new Date('2026-11-25T07:30:00Z')
	);
});

test('an hour that clocks leave out does not exist, and of an hour shown twice the first is meant', () => {
	expect(instantOf('2026-03-29T02:30', 'Europe/Berlin')).toBeNull();
	expect(instantOf('2026-10-25T02:30', 'Europe/Berlin')).toEqual(new Date('2026-10-25T00:30:00Z'));
});

test('what is no time is no instant', () => {
	for (const written of [
		'',
		'2026-13-01T10:00',
		'2026-02-30T10:00',
		'2026-11-25',
		'2026-11-25T25:00'
	]) {
		expect(instantOf(written, 'Asia/Ho_Chi_Minh')).toBeNull();
	}
});

test('writing an instant down and reading it again gives its minute', () => {
	const minutes = fc.integer({ min: 16_000_000, max: 60_000_000 });
	fc.assert(
		fc.property(minutes, (minute) => {
			const at = new Date(minute * 60_000);
			expect(instantOf(localTimeOf(at, 'Asia/Ho_Chi_Minh'), 'Asia/Ho_Chi_Minh')).toEqual(at);
		})
	);
});
