import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
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
	expect(exact('Huyện Bàu Bàng')).toEqual(['bau-bang']);
	expect(exact('bau bang')).toEqual(['bau-bang']);
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

describe('in the region of the demo', () => {
	const rows = JSON.parse(
		readFileSync(new URL('../../../../regions/binh-duong/places.json', import.meta.url), 'utf8')
	) as readonly (Place & { readonly parent: string | null })[];
	const region = createGazetteer(rows.map((row) => ({ ...row, parentCode: row.parent })));
	const namesOf = (written: string) =>
		findPlaces(region, written, TODAY).exact.map(({ name }) => name.vi);

	test.each([
		['TP Thủ Dầu Một', 'Phường Thủ Dầu Một'],
		['TP.Thủ Dầu Một, Bình Dương', 'Phường Thủ Dầu Một'],
		['TX Thuận An, tỉnh Bình Dương', 'Phường Thuận An'],
		['thuan an binh duong', 'Phường Thuận An'],
		['P. Phú Lợi', 'Phường Phú Lợi'],
		['P. Phú Lợi, TP Thủ Dầu Một', 'Phường Phú Lợi'],
		['P Phú Lợi TP Thủ Dầu Một Bình Dương', 'Phường Phú Lợi'],
		['12/3 đường 30/4, P. Phú Lợi, TP. Thủ Dầu Một', 'Phường Phú Lợi'],
		['5, Lê Lợi, Thủ Dầu Một', 'Phường Thủ Dầu Một'],
		['VSIP II', 'Khu công nghiệp VSIP II'],
		['vsip 2a', 'Khu công nghiệp VSIP II-A'],
		['KCN VSIP III, Bình Dương', 'Khu công nghiệp VSIP III'],
		['KCN Mĩ Phước', 'Khu công nghiệp Mỹ Phước'],
		['TT Lai Uyên, H. Bàu Bàng', 'Xã Bàu Bàng'],
		['X. Tân Hiệp, H. Phú Giáo', 'Xã Phước Thành'],
		['Phường Tương Bình Hiệp', 'Phường Chánh Hiệp'],
		['Q. Gò Vấp', 'Phường Gò Vấp'],
		['TPHCM', 'Thành phố Hồ Chí Minh'],
		['tỉnh Bình Dương', 'Thành phố Hồ Chí Minh'],
		['Eindhoven, Hà Lan', 'Hà Lan'],
		['Xã Thạnh An, Thành phố Hồ Chí Minh', 'Xã Thạnh An']
	])('%s is %s', (written, place) => {
		expect(namesOf(written)).toEqual([place]);
	});

	test('a ward that was divided asks back for its parts', () => {
		expect(namesOf('P. Hiệp Thành, TP. Thủ Dầu Một')).toEqual([
			'Phường Thủ Dầu Một',
			'Phường Phú Lợi'
		]);
	});

	test('a place that lies elsewhere than the address says is asked back', () => {
		const { exact, near } = findPlaces(region, 'Thuận An, Huế', TODAY);
		expect([exact, near.map(({ name }) => name.vi)]).toEqual([[], ['Phường Thuận An', 'Huế']]);
	});

	test('what a form shows of a place is understood again, in both languages', () => {
		for (const place of presentPlaces(region, TODAY)) {
			for (const language of ['vi', 'en'] as const) {
				const outer = place.parentCode === null ? null : region.find(place.parentCode);
				const shown =
					outer === null || outer.kind === 'country'
						? place.name[language]
						: `${place.name[language]}, ${outer.name[language]}`;
				const { exact } = findPlaces(region, shown, TODAY);
				expect(exact.map(({ code }) => code)).toContain(place.code);
				// Two communes have one name in English.
				if (language === 'vi') expect([shown, exact.length]).toEqual([shown, 1]);
			}
		}
	});

	test('whatever is written, what is found is valid on the day', () => {
		const words = fc.constantFrom(
			...['tp', 'P.', 'tx', 'quận', 'Thuận An', 'Bình Dương', 'VSIP', 'II', ',', '1', 'xã', 'Hiệp']
		);
		fc.assert(
			fc.property(fc.array(words, { maxLength: 8 }), (parts) => {
				const { exact, near } = findPlaces(region, parts.join(' '), TODAY);
				for (const { validUntil } of [...exact, ...near]) expect(validUntil).toBe(null);
				expect(exact.length === 0 || near.length === 0).toBe(true);
			})
		);
	});
});
