import { describe, expect, test } from 'vitest';
import { createGazetteer, type Place, type PlaceKind } from '#lib/domain/place/gazetteer.ts';
import { createPlaceBook, suggestPlace } from './suggest-place.ts';
import { readText } from './written-text.ts';

const TODAY = '2026-11-21';
const ENDED = '2025-06-30';

function place(
	code: string,
	kind: PlaceKind,
	vi: string,
	more: Partial<Place> & { readonly en?: string } = {}
): Place {
	const { en = vi, ...rest } = more;
	return {
		code,
		kind,
		name: { vi, en },
		parentCode: 'city',
		latitude: null,
		longitude: null,
		validFrom: null,
		validUntil: null,
		aliases: [],
		successors: [],
		...rest
	};
}

const gazetteer = createGazetteer([
	place('land', 'country', 'Đức', { parentCode: null }),
	place('city', 'city', 'Thành phố Cửa Lớn', { parentCode: null, aliases: ['TPCL', 'Cửa Lớn'] }),
	place('old', 'province', 'Sông Trắng', { validUntil: ENDED, successors: ['city'] }),
	place('white', 'ward', 'Phường Sông Trắng', { aliases: ['Sông Trắng'] }),
	place('town', 'city', 'Thành phố Gò Đất', {
		validUntil: ENDED,
		aliases: ['Gò Đất'],
		successors: ['hill', 'lake']
	}),
	place('hill', 'ward', 'Phường Gò Đất', { aliases: ['Gò Đất'] }),
	place('lake', 'ward', 'Phường Hồ Sen', { aliases: ['Hồ Sen'] }),
	place('district', 'district', 'Huyện Bãi Dài', {
		validUntil: ENDED,
		aliases: ['Bãi Dài'],
		successors: ['hill', 'lake']
	}),
	place('park', 'estate', 'Khu công nghiệp Gò Đất 2', {
		en: 'Go Dat 2 Industrial Park',
		aliases: ['KCN Gò Đất 2']
	})
]);
const book = createPlaceBook(gazetteer);
const of = (text: string) => suggestPlace(readText(text), book, gazetteer, TODAY)?.value ?? null;

describe('place', () => {
	test.each([
		['Xưởng ở Hồ Sen cần thợ hàn', 'lake'],
		['xuong o ho sen can tho han', 'lake'],
		['A workshop in Ho Sen needs welders', 'lake'],
		['Nhà máy tại KCN Gò Đất 2, Cửa Lớn', 'park'],
		['Giao hàng tại Cửa Lớn', 'city']
	])('%s', (text, code) => expect(of(text)).toBe(code));

	test('of a name that an ended town and a ward bear, the ward of today', () => {
		expect(of('Kho ở Gò Đất')).toBe('hill');
		expect(of('Kho ở thành phố Gò Đất')).toBe('hill');
	});

	test('an old district becomes what all its successors lie in', () => {
		expect(of('Trại ở Bãi Dài')).toBe('city');
	});

	test('the name of a province of old means the province, not the ward that kept it', () => {
		expect(of('Doanh nghiệp tại Sông Trắng')).toBe('city');
		expect(of('Doanh nghiệp tại phường Sông Trắng')).toBe('white');
	});

	test('a country of customers, a word like a name and a ward in passing are no place', () => {
		expect(of('Khách ở Đức đòi hồ sơ')).toBeNull();
		expect(of('Chúng tôi trồng hồ sen ở ngoại ô')).toBeNull();
		expect(of('Khách quen Hồ Sen rất khó tính, cần hàng đẹp')).toBeNull();
	});

	test('quotes the words as they were written', () => {
		expect(suggestPlace(readText('Kho ở gần TPCL'), book, gazetteer, TODAY)?.ground).toEqual({
			kind: 'words',
			quote: 'TPCL',
			start: 10,
			end: 14
		});
	});
});
