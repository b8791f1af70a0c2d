import { describe, expect, it } from 'vitest';
import { createGazetteer, type Place, type PlaceKind } from '#lib/domain/place/gazetteer.ts';
import type { ListingDraft } from '../draft.ts';
import { describeNeed } from '../describe-need.ts';
import { readAsk } from './read-ask.ts';
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

function readDraft(words: string, stated: Partial<ListingDraft> = {}) {
	const draft = { ...describeNeed('need', words, 'vi')!, ...stated };
	return readAsk(draft, createPlaceBook(gazetteer), gazetteer, TODAY);
}

function read(words: string, placeCode: string | null = null) {
	const placed = readDraft(words, { placeCode });
	return { words: placed.texts[0]!.summary, placeCode: placed.placeCode };
}

describe('readAsk', () => {
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

	it('reads the conditions that the words state', () => {
		const words =
			'Cần xưởng ép nhựa bắt buộc có ISO 13485, ngân sách 300 triệu đồng, bắt đầu từ 2/2027, 500 kg';
		expect(readDraft(words)).toMatchObject({
			requirements: [{ strength: 'must', kind: 'certification', value: 'ISO 13485' }],
			certifications: [],
			budgetMinVnd: null,
			budgetMaxVnd: 300_000_000,
			availableUntil: null
		});
	});

	it('takes no amount for a limit', () => {
		expect(readDraft('cần tối thiểu 300 kg bột điều')).toMatchObject({
			quantityMin: null,
			quantityMax: null,
			quantityUnit: null
		});
	});

	it('leaves what somebody has stated in the form', () => {
		const stated = { budgetMaxVnd: 5, availableUntil: '2027-01-01' };
		expect(readDraft('ngân sách 300 triệu đồng, trước 31/12/2026', stated)).toMatchObject(stated);
	});

	it('takes a certificate that an offer names for one it holds', () => {
		expect(readDraft('Xưởng có ISO 9001', { kind: 'offer' })).toMatchObject({
			requirements: [],
			certifications: ['ISO 9001']
		});
	});
});
