import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LOCALES, type Locale } from './locale.ts';

const ROOT = new URL('../../../messages/', import.meta.url);
const ROOMS = readdirSync(new URL('vi/', ROOT)).sort();

function messagesOf(locale: Locale, room: string): Record<string, unknown> {
	const text = readFileSync(new URL(`${locale}/${room}`, ROOT), 'utf8');
	return JSON.parse(text) as Record<string, unknown>;
}

/** The names a message wants filled, wherever in its variants they stand. */
function holesOf(message: unknown): string[] {
	const text = typeof message === 'string' ? message : JSON.stringify(message);
	return [
		...new Set([...text.matchAll(/\{([a-zA-Z]\w*)\}/g)].map(([, name]) => name ?? ''))
	].sort();
}

test('every room speaks both languages, and settings know every room', () => {
	const settings = readFileSync(new URL('../project.inlang/settings.json', ROOT), 'utf8');
	for (const room of ROOMS) expect(settings).toContain(`./messages/{locale}/${room}`);
	for (const locale of LOCALES) {
		expect(readdirSync(new URL(`${locale}/`, ROOT)).sort()).toEqual(ROOMS);
	}
});

test.each(ROOMS)(
	'%s says the same things in both languages, with the same names to fill',
	(room) => {
		const [vi, en] = [messagesOf('vi', room), messagesOf('en', room)];
		expect(Object.keys(en).sort()).toEqual(Object.keys(vi).sort());
		for (const [key, message] of Object.entries(vi)) {
			expect([key, holesOf(en[key])]).toEqual([key, holesOf(message)]);
		}
	}
);

test('no message is said twice in different rooms', () => {
	const keys = ROOMS.flatMap((room) => Object.keys(messagesOf('vi', room)));
	expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
});

test('no message raises its voice', () => {
	for (const locale of LOCALES) {
		for (const room of ROOMS) {
			for (const message of Object.values(messagesOf(locale, room))) {
				expect(JSON.stringify(message)).not.toMatch(/!|\boops\b/i);
			}
		}
	}
});
