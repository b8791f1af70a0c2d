import { expect, test } from 'vitest';
import { codesOfArea, findPlaces, findPlacesEver, presentPlaces } from './find-places.ts';
import { createGazetteer, type Place } from './gazetteer.ts';

const TODAY = '2026-11-21';
const ENDED = '2025-06-30';

function place(code: string, vi: string, more: Partial<Place> = {}): Place {
	return {
		code,
		kind: 'ward',
		name: { vi, en: vi },
		parentCode: 'city',
		latitude: null,
		longitude: null,
		validFrom: null,
		validUntil: null,
		aliases: [],
		successors: [],
		...more
	};
}

const gazetteer = createGazetteer([
	place('vn', 'Việt Nam', { kind: 'country', parentCode: null }),
	place('city', 'Thành phố Hồ Chí Minh', { kind: 'city', parentCode: 'vn', aliases: ['TP.HCM'] }),
	place('province', 'Bình Dương', {
		kind: 'province',
		parentCode: 'vn',
		validUntil: ENDED,
		successors: ['city']
	}),
	place('district', 'Huyện Bàu Bàng', {
		kind: 'district',
		parentCode: 'province',
		validUntil: ENDED,
		aliases: ['Bàu Bàng'],
		successors: ['bau-bang', 'truong-ba-trach']
	}),
	place('bau-bang', 'Xã Bàu Bàng', { aliases: ['Bàu Bàng'] }),
	place('truong-ba-trach', 'Xã Trừ Văn Thố'),
	place('estate', 'Khu công nghiệp Bàu Bàng', { kind: 'estate', parentCode: 'bau-bang' })
]);

const exact = (written: string) =>
	findPlaces(gazetteer, written, TODAY).exact.map(({ code }) => code);

test('a name is found however it is written', () => {
	for (const written of [
		'tp.hcm',
		'TP HCM',
		'thanh pho ho chi minh',
		'Thành phố Hồ Chí Minh'.normalize('NFD')
	])
		expect(exact(written)).toEqual(['city']);
	expect(exact('Xã Bàu Bàng, Thành phố Hồ Chí Minh')).toEqual(['bau-bang']);
});

test('an old name leads to what it became', () => {
	expect(exact('Bình Dương')).toEqual(['city']);
	expect(exact('Huyện Bàu Bàng')).toEqual(['bau-bang', 'truong-ba-trach', 'city']);
	expect(exact('bau bang')).toEqual(['bau-bang', 'truong-ba-trach', 'city']);
});

test('a part of a name only offers what could be meant', () => {
	const found = findPlaces(gazetteer, 'khu cong nghiep', TODAY);
	expect(found.exact).toEqual([]);
	expect(found.near.map(({ code }) => code)).toEqual(['estate']);
});

test('nothing is found by nothing, and strange signs do no harm', () => {
	for (const written of ['', ' , ', '%', '(((', 'Atlantis']) {
		expect(findPlaces(gazetteer, written, TODAY)).toEqual({ exact: [], near: [] });
	}
});

test('what ended is not offered', () => {
	expect(presentPlaces(gazetteer, TODAY).map(({ code }) => code)).not.toContain('province');
	expect(presentPlaces(gazetteer, '2025-01-01').map(({ code }) => code)).toContain('province');
});

test('in a city lies all that became part of it', () => {
	expect(codesOfArea(gazetteer, 'city')).toEqual(
		expect.arrayContaining(['city', 'province', 'district', 'bau-bang', 'estate'])
	);
	expect(codesOfArea(gazetteer, 'nowhere')).toEqual([]);
});

test('an old province goes on in what its districts became, not in all of the city it joined', () => {
	expect([...codesOfArea(gazetteer, 'province')].sort()).toEqual(
		['bau-bang', 'district', 'estate', 'province', 'truong-ba-trach'].sort()
	);
	expect(findPlacesEver(gazetteer, 'binh duong').exact.map(({ code }) => code)).toEqual([
		'province'
	]);
});
