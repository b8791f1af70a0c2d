import { describe, expect, it } from 'vitest';
import { stemEnglish } from './stem-english.ts';

describe('stemEnglish', () => {
	// Pairs from the sample vocabulary published with the description of the algorithm (snowballstem.org).
	it.each([
		['consign', 'consign'],
		['consigned', 'consign'],
		['consigning', 'consign'],
		['consignment', 'consign'],
		['consist', 'consist'],
		['consistency', 'consist'],
		['consistently', 'consist'],
		['consolation', 'consol'],
		['consolidate', 'consolid'],
		['conspicuous', 'conspicu'],
		['conspiracy', 'conspiraci'],
		['constancy', 'constanc'],
		['knackeries', 'knackeri'],
		['knavish', 'knavish'],
		['kneaded', 'knead'],
		['knees', 'knee'],
		['knightly', 'knight'],
		['knitting', 'knit'],
		['knocked', 'knock']
	])('turns %s into %s', (word, stem) => {
		expect(stemEnglish(word)).toBe(stem);
	});

	it.each([
		['machining', 'machine'],
		['packaging', 'packages'],
		['manufacturing', 'manufacturer'],
		['batteries', 'battery'],
		['processes', 'processing']
	])('gives %s and %s one stem', (one, other) => {
		expect(stemEnglish(one)).toBe(stemEnglish(other));
	});

	it('leaves short words, numbers and codes as they are', () => {
		expect(['ai', 'vn', '2024', 'mp3'].map(stemEnglish)).toEqual(['ai', 'vn', '2024', 'mp3']);
	});
});
