import fc from 'fast-check';
import { expect, test } from 'vitest';
import { trimEnd } from './trim-end.ts';

test.each([
	['https://api.example///', /\//u, 'https://api.example'],
	['mat khau 2026!🎉', /[\p{N}\p{P}\p{S}\s]/u, 'mat khau'],
	['…', /\p{P}/u, ''],
	['', /\p{P}/u, ''],
	['a,b', /,/u, 'a,b']
])('%j without its end %s is %j', (text, ending, left) => {
	expect(trimEnd(text, ending)).toBe(left);
});

test('agrees with the expression that says the same', () => {
	fc.assert(
		fc.property(fc.string({ unit: fc.constantFrom('a', ' ', ',', '🎉', '\n') }), (text) => {
			expect(trimEnd(text, /[\s,🎉]/u)).toBe(text.replace(/[\s,🎉]+$/u, ''));
		})
	);
});

test('takes a long run before the end in its stride', () => {
	const text = `${','.repeat(500_000)}a`;
	const began = performance.now();
	expect(trimEnd(text, /,/u)).toBe(text);
	expect(performance.now() - began).toBeLessThan(100);
});
