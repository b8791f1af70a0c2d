import { expect, test } from 'vitest';
import { mayReadOutbox } from './may-read-outbox.ts';

const bare = { realSettings: [] };
const here = { address: '127.0.0.1', hostname: 'localhost' };

test('whoever sits at the machine of a site that is tried out there may read it', () => {
	expect(mayReadOutbox(here, bare)).toBe(true);
	expect(mayReadOutbox({ address: '::ffff:127.0.0.1', hostname: '[::1]' }, bare)).toBe(true);
});

test.each([
	['from another machine', { ...here, address: '192.0.2.7' }, bare],
	['by another name of this machine', { ...here, hostname: 'evil.example' }, bare],
	['beside any setting of a real site', here, { realSettings: ['HOST'] }]
])('nobody may %s', (_, caller, settings) => {
	expect(mayReadOutbox(caller, settings)).toBe(false);
});
