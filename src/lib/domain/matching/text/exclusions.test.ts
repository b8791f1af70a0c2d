import { lacksMarks } from '#lib/domain/text/language/read-vietnamese.ts';
import { scanEach, tokensOf } from '#lib/domain/text/tokenise.ts';
import { describe, expect, it, test } from 'vitest';
import { findDenials, findExclusions } from './exclusions.ts';

function excluded(text: string, language: 'vi' | 'en'): readonly string[] {
	const [scan] = scanEach([text]);
	const tokens = tokensOf(scan!);
	const unmarked = language === 'vi' && lacksMarks(scan!);
	return findExclusions(text, tokens, language, unmarked).map(({ start, end }) =>
		text.slice(tokens[start]!.start, tokens[end - 1]!.end)
	);
}

describe('what is excluded', () => {
	test.each([
		['Ly uống cà phê không nhựa, không lấy giấy tráng màng.', ['nhựa', 'giấy tráng màng']],
		['Nước rửa tay không cồn hoặc hóa chất', ['cồn', 'hóa chất']],
		['Hộp đựng không PVC', ['PVC']],
		['Cần chỗ làm bảng hiệu, không phải in decal', ['in decal']],
		['Nhận mọi loại rác, trừ pin và ắc quy', ['pin', 'ắc quy']],
		['hop com khong ni long', ['ni long']],
		['gia cong vo, khong nhom', ['nhom']],
		['bao bi khong nhua, khong giay', ['nhua', 'giay']],
		['Tìm xưởng may, không nhận hàng da', ['hàng da']]
	])('%s', (text, things) => {
		expect(excluded(text, 'vi')).toEqual(things);
	});

	test.each([
		['Cups from bagasse, not plastic, no PLA or PVC', ['plastic', 'PLA', 'PVC']],
		['Glue without formaldehyde', ['formaldehyde']],
		['I do not want aluminium, machining of housings', ['aluminium']],
		['machining, but no aluminium please', ['aluminium']],
		['All metals except lead', ['lead']],
		['A carrier other than the railway', ['railway']]
	])('%s', (text, things) => {
		expect(excluded(text, 'en')).toEqual(things);
	});
});

describe('what only sounds like it', () => {
	it.each([
		'Lọc không khí cho phòng sơn',
		'Vải không dệt làm khẩu trang',
		'Máy bay không người lái phun thuốc',
		'Có ai nhận mạ kẽm không?',
		'Nước thải không đạt chuẩn',
		'Chúng tôi không có máy đo độ nhám',
		'Bên em chưa có phòng sạch',
		'Không gian làm việc chung',
		'xuong khong con nhan hang',
		'may hu khong sua duoc'
	])('%s', (text) => {
		expect(excluded(text, 'vi')).toEqual([]);
	});

	it.each([
		'The furnace does not reach 900 degrees',
		'We have no calibration laboratory',
		'There is no repair shop nearby',
		'Not only drones',
		'No need to hurry',
		'Building no. 8',
		'Devices that survive eight hours without power'
	])('%s', (text) => {
		expect(excluded(text, 'en')).toEqual([]);
	});
});

it('reads long texts of nothing but such words in time', () => {
	const text = 'not no without except or '.repeat(4_000);
	expect(excluded(text, 'en').length).toBeLessThan(20_000);
});

describe('what somebody who offers denies', () => {
	function denied(text: string, language: 'vi' | 'en') {
		const [scan] = scanEach([text]);
		const tokens = tokensOf(scan!);
		return findDenials(text, tokens, language).map(({ start, end }) =>
			text.slice(tokens[start]!.start, tokens[end - 1]!.end)
		);
	}

	test.each([
		['Hiệu chuẩn cân; không sửa máy, dán tem đỏ', 'vi', ['sửa máy']],
		['Không cho vay vốn lưu động trong gói này.', 'vi', ['cho vay vốn lưu động trong']],
		['Loans for machines. We do not finance used ones.', 'en', ['finance used ones']],
		['Lọc không khí, không chỉ cho phòng sơn', 'vi', []],
		['Vé hàng không giá rẻ', 'vi', []],
		['Not only drones', 'en', []]
	] as const)('%s', (text, language, parts) => {
		expect(denied(text, language)).toEqual(parts);
	});
});
