import { expect, test } from 'vitest';
import { createRateLimit } from './rate-limit.ts';

const now = new Date('2026-11-21T00:00:00Z');
const visitor = { userId: null, address: '192.0.2.1' };

test('a burst goes through and the next one is told how long to wait', () => {
	const limit = createRateLimit({ burst: 3, everyMs: 2500 });
	expect([1, 2, 3].map(() => limit.refuse(visitor, now))).toEqual([null, null, null]);
	const refused = limit.refuse(visitor, now);
	expect(refused?.status).toBe(429);
	expect(refused?.headers.get('retry-after')).toBe('3');
	expect(limit.refuse(visitor, new Date(now.getTime() + 2500))).toBeNull();
});

test('a person is counted for themselves, not with their address', () => {
	const limit = createRateLimit({ burst: 1, everyMs: 1000 });
	expect(limit.refuse(visitor, now)).toBeNull();
	expect(limit.refuse({ ...visitor, userId: 'lan' }, now)).toBeNull();
	expect(limit.refuse({ userId: 'lan', address: '192.0.2.9' }, now)?.status).toBe(429);
});

test('all addresses of one IPv6 network count as one', () => {
	const limit = createRateLimit({ burst: 1, everyMs: 1000 });
	expect(limit.refuse({ userId: null, address: '2001:db8:1:2::1' }, now)).toBeNull();
	expect(limit.refuse({ userId: null, address: '2001:db8:1:2:ffff::9' }, now)?.status).toBe(429);
});
