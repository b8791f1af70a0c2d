import { expect, test } from 'vitest';
import { progressOf } from './progress.ts';

test('an interest goes from sent over seen and answered to a time and a meeting', () => {
	expect(progressOf('sent', false, [])).toEqual({ reached: 0, ended: false });
	expect(progressOf('qualified', true, [])).toEqual({ reached: 1, ended: false });
	expect(progressOf('accepted', true, ['requested', 'cancelled'])).toEqual({
		reached: 2,
		ended: false
	});
	expect(progressOf('accepted', true, ['moved', 'confirmed'])).toEqual({
		reached: 3,
		ended: false
	});
	expect(progressOf('accepted', true, ['held'])).toEqual({ reached: 4, ended: false });
});

test('an interest ends where it stood', () => {
	expect(progressOf('withdrawn', false, [])).toEqual({ reached: 0, ended: true });
	expect(progressOf('lapsed', true, [])).toEqual({ reached: 1, ended: true });
	expect(progressOf('declined', true, [])).toEqual({ reached: 2, ended: true });
});
