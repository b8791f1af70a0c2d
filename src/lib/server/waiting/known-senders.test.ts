import { expect, test } from 'vitest';
import { KnownSenders } from './known-senders.ts';

test('whoever was proven to send something is known by it, and by nothing else', () => {
	const senders = new KnownSenders();
	expect(senders.find('Bearer a')).toBeNull();
	senders.remember('Bearer a', 'an');
	expect(senders.find('Bearer a')).toBe('an');
	expect(senders.find('Bearer b')).toBeNull();
});

test('ten thousand are known, those found last the longest', () => {
	const senders = new KnownSenders();
	senders.remember('first', 'an');
	senders.remember('second', 'binh');
	for (let at = 0; at < 9_998; at += 1) senders.remember(`other ${at}`, 'other');
	expect(senders.find('first')).toBe('an');
	senders.remember('one more', 'chi');
	expect(senders.find('second')).toBeNull();
	expect(senders.find('first')).toBe('an');
});
