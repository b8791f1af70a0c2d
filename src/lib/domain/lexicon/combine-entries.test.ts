import { expect, it } from 'vitest';
import { combineEntries } from './combine-entries.ts';

const entry = (vietnamese: string, ...english: string[]) => ({
	vietnamese,
	english,
	domain: 'test'
});

it('takes from dictionaries only what our own entries lack', () => {
	const own = [entry('hòa lưới', 'grid connection')];
	const combined = combineEntries(own, [entry('Hoà lưới', 'net harmony'), entry('lưới', 'net')]);
	expect(combined).toEqual([own[0], entry('lưới', 'net')]);
});

it('joins what several dictionaries say of a phrase', () => {
	const combined = combineEntries([], [entry('sữa', 'milk')], [entry('sữa', 'dairy', 'milk')]);
	expect(combined).toEqual([entry('sữa', 'milk', 'dairy')]);
});

it('keeps phrases apart that differ in their marks', () => {
	expect(combineEntries([entry('sữa', 'milk')], [entry('sửa', 'repair')])).toHaveLength(2);
});
