import { expect, test } from 'vitest';
import { createGazetteer, type Place } from './gazetteer.ts';

const place = (
	code: string,
	kind: Place['kind'],
	parentCode: string | null,
	successors: string[] = []
): Place => ({
	code,
	kind,
	name: { vi: code, en: code },
	parentCode,
	latitude: null,
	longitude: null,
	validFrom: null,
	validUntil: null,
	aliases: [],
	successors
});

const gazetteer = createGazetteer([
	place('vn', 'country', null),
	place('vn-74', 'province', 'vn', ['vn-79']),
	place('vn-79', 'city', 'vn'),
	place('vn-74-718', 'district', 'vn-74', ['vn-79-w1', 'vn-79-w2']),
	place('vn-79-w1', 'ward', 'vn-79'),
	place('vn-79-w2', 'ward', 'vn-79')
]);

test('a ward lies in its city and its country', () => {
	expect(gazetteer.within('vn-79-w1')).toEqual(['vn-79', 'vn']);
});

test('a district that ended lies in its province, in what both became, and in the country', () => {
	expect(gazetteer.within('vn-74-718')).toEqual(['vn-79-w1', 'vn-79-w2', 'vn-79', 'vn-74', 'vn']);
});

test('an unknown place lies in nothing', () => {
	expect(gazetteer.within('nowhere')).toEqual([]);
	expect(gazetteer.find('nowhere')).toBeNull();
});

test('places that name each other as parents do not hang', () => {
	const circle = createGazetteer([place('a', 'ward', 'b'), place('b', 'ward', 'a')]);
	expect(circle.within('a')).toEqual(['b']);
});
