import { expect, test } from 'vitest';
import { troubleOf } from './trouble.ts';

const thrown = (status: number, message: string, id?: string) =>
	troubleOf({ type: 'error', status, error: { message, ...(id === undefined ? {} : { id }) } });

test('what a site that is busy or has no room could not take is no failure of ours', () => {
	expect(thrown(503, 'unavailable')).toEqual({ why: 'busy' });
	expect(thrown(503, 'no_room')).toEqual({ why: 'no_room' });
	expect(thrown(429, 'busy')).toEqual({ why: 'too_many' });
	expect(thrown(500, 'Internal Error', 'x')).toEqual({ why: 'failed', id: 'x' });
	expect(thrown(403, 'forbidden')).toEqual({ why: 'refused' });
	expect(troubleOf({ type: 'error', error: new TypeError('fetch') })).toEqual({ why: 'offline' });
});

test('answers that are for the page of the form are no trouble', () => {
	expect(troubleOf({ type: 'failure', status: 422, data: {} })).toBeNull();
	expect(troubleOf({ type: 'success', status: 200 })).toBeNull();
	expect(troubleOf({ type: 'failure', status: 413 })).toEqual({ why: 'too_large' });
});
