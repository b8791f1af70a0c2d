import { describe, expect, it } from 'vitest';
import { createGazetteer, type Place, type PlaceKind } from '#lib/domain/place/gazetteer.ts';
import { describeNeed } from '../describe-need.ts';
import { placeAsk } from './place-ask.ts';
import { createPlaceBook } from './suggest-place.ts';

const TODAY = '2026-11-21';

function place(code: string, kind: PlaceKind, name: string): Place {
	return {
		code,
		kind,
		name: { vi: name, en: name },
		parentCode: null,
		latitude: null,
		longitude: null,
		validFrom: null,
		validUntil: null,
		aliases: [],
		successors: []
	};
}

const gazetteer = createGazetteer([
	place('town', 'city', 'Cửa Lớn'),
	place('other', 'city', 'Gò Đất'),
	place('ward', 'ward', 'Hòa Lợi'),
	{ ...place('was-town', 'city', 'Bến Xưa'), validUntil: '2025-06-30', successors: ['is-ward'] },
	place('is-ward', 'ward', 'Bến Xưa')
]);

function read(words: string, placeCode: string | null = null) {
	const draft = { ...describeNeed('need', words, 'vi')!, placeCode };
	const placed = placeAsk(draft, createPlaceBook(gazetteer), gazetteer, TODAY);
	return { words: placed.texts[0]!.summary, placeCode: placed.placeCode };
}

describe('placeAsk', () => {
	it('takes a name of a place for where it is and not for a word, with everything left where it was', () => {
		expect(read('kho lạnh gần Cửa Lớn, 200 m2')).toEqual({
			words: 'kho lạnh gần        , 200 m2',
			placeCode: 'town'
		});
	});

	it('reads names without marks, and each of several', () => {
		expect(read('thue xuong o go dat hoac cua lon')).toEqual({
			words: `thue xuong o ${' '.repeat(6)} hoac ${' '.repeat(7)}`,
			placeCode: 'other'
		});
	});

	it('leaves a place that somebody has set', () => {
		expect(read('Xưởng ở Gò Đất', 'town').placeCode).toBe('town');
	});

	it('leaves the name of a ward that nothing announces, because it is a word', () => {
		expect(read('Mua bán hòa lợi với bạn hàng ở Gò Đất').words).toContain('hòa lợi');
		expect(read('Xưởng ở phường Hòa Lợi').placeCode).toBe('ward');
	});

	it('knows the name of a ward that was a town, announced or not', () => {
		expect(read('mua nhà mặt tiền Bến Xưa')).toEqual({
			words: `mua nhà mặt tiền ${' '.repeat(7)}`,
			placeCode: 'is-ward'
		});
	});

	it('leaves words without places as they are', () => {
		expect(read('phay CNC')).toEqual({ words: 'phay CNC', placeCode: null });
	});
});
