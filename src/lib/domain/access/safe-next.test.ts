import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeNext } from './safe-next.ts';

describe('safeNext', () => {
	test.each([
		'/',
		'/listings/new',
		'/listings?kind=need&page=2',
		'/l/1#questions',
		'/tim-kiem?q=c%C6%A1'
	])('keeps %s', (path) => expect(safeNext(path, '/desk')).toBe(path));

	test.each([
		null,
		undefined,
		'',
		'listings',
		'https://evil.example',
		'HTTPS://evil.example',
		'//evil.example',
		'///evil.example',
		'/\\evil.example',
		'/\\/evil.example',
		'\\\\evil.example',
		'/\t/evil.example',
		'/\n/evil.example',
		'\t//evil.example',
		' //evil.example',
		'/.//evil.example',
		'/..//evil.example',
		'/x/..//evil.example',
		'/%2e//evil.example',
		'javascript:alert(1)',
		'data:text/html,x',
		'@evil.example',
		'.evil.example',
		':80/evil',
		'/\u0000/evil',
		'/\u0085/evil',
		'/\ud800',
		'/' + 'a'.repeat(2000)
	])('goes to the fallback for %j', (wanted) => {
		expect(safeNext(wanted, '/desk')).toBe('/desk');
	});

	test.each([
		'/sign-in',
		'/sign-in?next=/x',
		'/sign-out',
		'/verify',
		'/reset-password',
		'/auth/v1/user'
	])('never comes back to %s', (path) => expect(safeNext(path, '/desk')).toBe('/desk'));

	test('keeps an at sign and a colon that stay inside the path', () => {
		expect(safeNext('/@evil.example', '/desk')).toBe('/@evil.example');
		expect(safeNext('/a:b', '/desk')).toBe('/a:b');
	});

	test('stays on the site that answers, whatever is wanted', () => {
		const pieces = fc.array(
			fc.constantFrom(
				'/',
				'\\',
				'.',
				'..',
				'%2f',
				'%5c',
				'%09',
				'\t',
				'\n',
				'@',
				':',
				'?',
				'#',
				'evil.example',
				'http'
			)
		);
		fc.assert(
			fc.property(pieces, (parts) => {
				const chosen = safeNext(parts.join(''), '/desk');
				expect(new URL(chosen, 'https://site.example').origin).toBe('https://site.example');
				expect(chosen).toMatch(/^\/(?![/\\])/);
			}),
			{ numRuns: 2000 }
		);
	});
});
