import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { m } from './messages.ts';
import { inLocale } from './server.ts';

test('requests that interleave keep their own language', async () => {
	const speak = (locale: 'vi' | 'en', ms: number) =>
		inLocale(locale, async () => {
			const before = m.common_sign_in();
			await pause(ms);
			return [before, m.common_sign_in()];
		});

	const said = await Promise.all([speak('vi', 9), speak('en', 3), speak('vi', 1), speak('en', 7)]);

	expect(said[0]).toEqual(['Đăng nhập', 'Đăng nhập']);
	expect(said[1]).toEqual(['Sign in', 'Sign in']);
	expect(said[2]).toEqual(said[0]);
	expect(said[3]).toEqual(said[1]);
});

test('outside of any request the base language is spoken', () => {
	expect(m.common_sign_in()).toBe('Đăng nhập');
});
