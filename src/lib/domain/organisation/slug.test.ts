import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slugBase, slugOf } from './slug.ts';

const none: ReadonlySet<string> = new Set();

test('a Vietnamese name loses its marks and keeps its words apart', () => {
	expect(slugOf('Công ty TNHH Cơ khí Đại Phát', none)).toBe('cong-ty-tnhh-co-khi-dai-phat');
	expect(slugOf('Viện R&D (Bình Dương)', none)).toBe('vien-r-d-binh-duong');
});

test('a slug in use gets the next free number', () => {
	expect(slugOf('An Phú', new Set(['an-phu', 'an-phu-2']))).toBe('an-phu-3');
});

test('a name in another script still gets one', () => {
	expect(slugOf('中国科学院', none)).toBe('o');
	expect(slugOf('中国科学院', new Set(['o']))).toBe('o-2');
});

test('whatever the name, the slug has the form that the database wants', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
			const slug = slugOf(name, new Set([slugBase(name)]));
			expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
			expect(slug.length).toBeLessThanOrEqual(80);
		})
	);
});
