import { describe, expect, test } from 'vitest';
import { foldText } from '#lib/domain/text/fold.ts';
import { proposeTitle } from './propose-title.ts';
import { suggestBudget } from './suggest-budget.ts';
import { suggestCertificates } from './suggest-certificates.ts';
import { suggestDates } from './suggest-dates.ts';
import { suggestKind } from './suggest-kind.ts';
import { suggestQuantity } from './suggest-quantity.ts';
import { suggestReadiness } from './suggest-readiness.ts';
import { suggestSubject } from './suggest-subject.ts';
import { readText } from './written-text.ts';

const kindOf = (text: string) => suggestKind(readText(text))?.value ?? null;
const subjectOf = (text: string) => suggestSubject(readText(text), [])?.value ?? null;

describe('need or offer', () => {
	test.each([
		['Chúng tôi cần tìm xưởng ép nhựa cho 3.000 nắp hộp', 'need'],
		['Muốn thuê máy đo 3D hai buổi mỗi tuần', 'need'],
		['We are looking for a dye house that takes small lots', 'need'],
		['Seeking an investor for our second kiln', 'need'],
		['Nhận gia công cắt laser tôn đến 12 mm', 'offer'],
		['Cho thuê kho lạnh 400 m2 gần cảng', 'offer'],
		['We supply recycled cardboard cores in any diameter', 'offer'],
		['Microscope hours for rent on weekday evenings', 'offer']
	])('%s', (text, kind) => {
		expect(kindOf(text)).toBe(kind);
		expect(kindOf(foldText(text))).toBe(kind);
	});

	test('renting out is not renting, because the money flows the other way', () => {
		expect(kindOf('Thuê nhà xưởng')).not.toBe('offer');
		expect(suggestKind(readText('Cho thuê nhà xưởng'))).toEqual({
			value: 'offer',
			ground: { kind: 'words', quote: 'Cho thuê', start: 0, end: 8 }
		});
	});

	test('says nothing where nothing is said', () => {
		expect(kindOf('')).toBeNull();
		expect(kindOf('Bàu Bàng 2026')).toBeNull();
	});
});

describe('subject', () => {
	test.each([
		['Cần lớp đào tạo vận hành lò hơi cho tổ bảo trì', 'training'],
		['Thuê giờ máy quét cắt lớp để soi vật đúc', 'equipment_time'],
		['Gọi vốn vòng hạt giống cho xe đạp điện', 'funding'],
		['Bán mùn cưa và phụ phẩm gỗ tràm theo tấn', 'material'],
		['Looking for interns who can program robots', 'talent'],
		['A distributor with its own sales channel in Korea', 'market_access']
	])('%s', (text, subject) => {
		expect(subjectOf(text)).toBe(subject);
		expect(subjectOf(foldText(text))).toBe(subject);
	});
});

describe('readiness', () => {
	const of = (text: string, kind: 'need' | 'offer') =>
		suggestReadiness(readText(text), kind)?.value ?? null;

	test('a number behind TRL counts for both, of a range the end that binds', () => {
		expect(of('Công nghệ ở TRL 6, đã có bản vẽ', 'offer')).toBe(6);
		expect(of('cần giải pháp TRL 6-8', 'need')).toBe(6);
		expect(of('we reached TRL 5 to 7', 'offer')).toBe(7);
		expect(of('Technology readiness level: 4', 'offer')).toBe(4);
		expect(of('TRL 12', 'offer')).toBeNull();
	});

	test('words for a stage count for an offer only', () => {
		expect(of('Hiện mới là ý tưởng của nhóm sinh viên', 'offer')).toBe(2);
		expect(of('Máy đang bán ở ba tỉnh', 'offer')).toBe(9);
		expect(of('may dang ban o ba tinh', 'offer')).toBe(9);
		expect(of('The dryer runs at a pilot plant', 'offer')).toBe(7);
		expect(of('Máy đang bán trên thị trường không hợp với chúng tôi', 'need')).toBeNull();
	});
});

describe('quantity', () => {
	const of = (text: string) => suggestQuantity(readText(text))?.value ?? null;

	test.each([
		['cần 12.000 chi tiết mỗi tháng', { min: null, max: 12_000, unit: 'piece' }],
		['lô 50-500 cái', { min: 50, max: 500, unit: 'piece' }],
		['can 3 den 5 tan vai vun', { min: 3, max: 5, unit: 't' }],
		['space of 800 to 1,200 square metres', { min: 800, max: 1200, unit: 'm2' }],
		['đào tạo 25 học viên', { min: null, max: 25, unit: 'seat' }],
		['nhận đơn tối thiểu 300 kg', { min: 300, max: null, unit: 'kg' }],
		['at least 2,000 pieces a month', { min: 2000, max: null, unit: 'piece' }],
		['can tu 40 cai tro len', { min: 40, max: null, unit: 'piece' }],
		['không quá 1,5 tấn một ngày', { min: null, max: 1.5, unit: 't' }],
		['khoảng 10k hộp', { min: null, max: 10_000, unit: 'piece' }],
		['hơn 1,2 triệu túi', { min: 1_200_000, max: null, unit: 'piece' }],
		['up to 3 thousand parts', { min: null, max: 3000, unit: 'piece' }]
	])('%s', (text, quantity) => expect(of(text)).toEqual(quantity));

	test('takes no year, no standard and no size of the author for one', () => {
		expect(of('Từ năm 2026 theo ISO 9001')).toBeNull();
		expect(of('Đội 12 kỹ sư của chúng tôi')).toBeNull();
	});
});

describe('budget', () => {
	const of = (text: string) => suggestBudget(readText(text))?.value ?? null;

	test.each([
		['Ngân sách dưới 500 triệu', { min: null, max: 500_000_000 }],
		['ngan sach 1,5 ty', { min: null, max: 1_500_000_000 }],
		['Kinh phí từ 200 đến 350 triệu đồng', { min: 200_000_000, max: 350_000_000 }],
		['Ngân sách ít nhất 2 tỷ', { min: 2_000_000_000, max: null }],
		['kinh phi 2-10 ty', { min: 2_000_000_000, max: 10_000_000_000 }],
		['Our budget is up to VND 80 million', { min: null, max: 80_000_000 }]
	])('%s', (text, budget) => expect(of(text)).toEqual(budget));

	test('a loss or a turnover is not the budget', () => {
		expect(of('Mỗi năm thất thoát 2 tỷ đồng vì hàng hỏng')).toBeNull();
	});
});

describe('dates', () => {
	const of = (text: string) => {
		const { from, until } = suggestDates(readText(text), '2026-11-21');
		return [from?.value ?? null, until?.value ?? null];
	};

	test.each([
		['Từ ngày 01/12/2026 đến 31/03/2027', '2026-12-01', '2027-03-31'],
		['giao hang truoc 15/2/2027', null, '2027-02-15'],
		['from 1 January 2027 until March 2027', '2027-01-01', '2027-03-31'],
		['bắt đầu từ tháng 4/2027', '2027-04-01', null],
		['giao từ T2/2027 đến quý 3/2027', '2027-02-01', '2027-09-30'],
		['truoc quy IV nam 2027', null, '2027-12-31'],
		['from Q2 2027', '2027-04-01', null]
	])('%s', (text, from, until) => expect(of(text)).toEqual([from, until]));

	test('what is over, does not exist or stands alone is left out', () => {
		expect(of('từ 01/02/2020')).toEqual([null, null]);
		expect(of('trước 31/02/2027')).toEqual([null, null]);
		expect(of('khảo sát 12/12/2026')).toEqual([null, null]);
		expect(of('từ 01/05/2027 đến 01/04/2027')).toEqual(['2027-05-01', null]);
	});
});

describe('certificates', () => {
	const of = (text: string) =>
		suggestCertificates(readText(text)).map(({ value }) => [value.name, value.strength]);

	test('are named as their bodies name them, each once', () => {
		expect(of('Xưởng có ISO 9001:2015 và iso-9001, IATF16949')).toEqual([
			['ISO 9001', 'wish'],
			['IATF 16949', 'wish']
		]);
		expect(of('accredited to ISO 17025')).toEqual([['ISO/IEC 17025', 'wish']]);
	});

	test('are a must where the sentence says so', () => {
		expect(of('Bên nhận phải có HACCP. Có thêm FSC thì tốt.')).toEqual([
			['HACCP', 'must'],
			['FSC CoC', 'wish']
		]);
	});

	test('a method of measuring is no certificate', () => {
		expect(of('độ dày đo theo ISO 2808, nhám theo ISO 4287')).toEqual([]);
	});
});

describe('title', () => {
	test('is the first sentence', () => {
		expect(proposeTitle('cần tìm nơi sấy 2 tấn chuối. Mùa vụ bắt đầu tháng ba.')).toBe(
			'Cần tìm nơi sấy 2 tấn chuối'
		);
		expect(proposeTitle('Chào anh chị, bên em cần sơn tĩnh điện 300 khung xe. Gấp ạ.')).toBe(
			'Bên em cần sơn tĩnh điện 300 khung xe'
		);
	});

	test('keeps a decimal and an abbreviation together, and cuts at a word', () => {
		expect(proposeTitle('We need 1.5 mm sheets, cut to size. Weekly.')).toBe(
			'We need 1.5 mm sheets, cut to size'
		);
		const long = proposeTitle('từ '.repeat(100));
		expect(long!.length).toBeLessThanOrEqual(120);
		expect(long).toMatch(/từ…$/);
	});

	test('no letter of two units is cut in two', () => {
		for (let at = 110; at < 125; at += 1)
			expect(proposeTitle(`${'a'.repeat(at)}${'👩'.repeat(40)}`)!.isWellFormed()).toBe(true);
	});

	test('there is none for next to nothing', () => {
		expect(proposeTitle('')).toBeNull();
		expect(proposeTitle('thép')).toBeNull();
	});
});
