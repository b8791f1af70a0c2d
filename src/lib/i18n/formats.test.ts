import { expect, test } from 'vitest';
import {
	formatDate,
	formatDateTime,
	formatLastDay,
	formatMeetingTime,
	formatMonth,
	formatRelativeDays,
	regionDayOf,
	regionTimeZone,
	setRegionTimeZone
} from './dates.ts';
import {
	formatChoice,
	formatList,
	formatNumber,
	formatQuantity,
	formatVnd,
	formatVndRange,
	languageName
} from './numbers.ts';

const now = new Date('2026-11-21T18:30:00Z'); // 01:30 of the 22nd in Ho Chi Minh City

test('dates are day, month, year in both languages, by the clock of Ho Chi Minh City', () => {
	expect(regionDayOf(now)).toBe('2026-11-22');
	expect(formatDate(now, 'vi')).toBe('22/11/2026');
	expect(formatDate('2026-03-05', 'en')).toBe('05/03/2026');
	expect(formatMonth('2027-03-31', 'vi')).toBe('03/2027');
	expect(formatMonth('2027-03-31', 'en')).toBe('03/2027');
	expect(formatDateTime(now, 'vi')).toBe('01:30, 22/11/2026');
	expect(formatMeetingTime(now, 'en')).toBe('01:30, Sunday 22/11/2026');
	expect(formatMeetingTime(now, 'vi')).toBe('01:30, chủ nhật 22/11/2026');
});

test('what ends at midnight was there until the day before, as its mail says', () => {
	expect(formatLastDay(new Date('2026-11-21T17:00:00Z'), 'vi')).toBe('21/11/2026');
	expect(formatLastDay(new Date('2026-11-21T17:00:01Z'), 'vi')).toBe('22/11/2026');
});

test('another region has another clock, and an ISO day is the same day in all of them', () => {
	const before = regionTimeZone();
	try {
		setRegionTimeZone('America/Los_Angeles');
		expect(formatDateTime(now, 'vi')).toBe('10:30, 21/11/2026');
		expect(formatRelativeDays(new Date('2026-11-21T07:30:00Z'), now, 'en')).toBe('yesterday');
		expect(formatRelativeDays('2026-11-21', now, 'en')).toBe('today');
		expect(formatDate('2026-11-21', 'vi')).toBe('21/11/2026');
		setRegionTimeZone('Pacific/Kiritimati');
		expect(regionDayOf(now)).toBe('2026-11-22');
		expect(formatDate('2026-11-21', 'en')).toBe('21/11/2026');
		expect(() => setRegionTimeZone('')).toThrow(RangeError);
	} finally {
		setRegionTimeZone(before);
	}
});

test('relative days count midnights, not hours', () => {
	expect(formatRelativeDays(new Date('2026-11-21T16:59:00Z'), now, 'vi')).toBe('hôm qua');
	expect(formatRelativeDays(new Date('2026-11-21T17:01:00Z'), now, 'vi')).toBe('hôm nay');
	expect(formatRelativeDays('2026-11-19', now, 'vi')).toBe('3 ngày trước');
	expect(formatRelativeDays('2026-11-25', now, 'en')).toBe('in 3 days');
	expect(formatRelativeDays('2026-08-22', now, 'en')).toBe('3 months ago');
	expect(formatRelativeDays('2023-11-20', now, 'en')).toBe('3 years ago');
});

test('money and numbers follow the language', () => {
	expect(formatVnd(1_500_000, 'vi')).toBe('1.500.000\u00a0₫');
	expect(formatVnd(1_500_000, 'en')).toBe('1,500,000\u00a0₫');
	expect(formatNumber(1234.567, 'vi')).toBe('1.234,57');
});

test('a range says only the ends that are known', () => {
	expect(formatVndRange(2e6, 5e6, 'vi')).toBe('2.000.000\u00a0₫ – 5.000.000\u00a0₫');
	expect(formatVndRange(null, 5e6, 'vi')).toBe('≤ 5.000.000\u00a0₫');
	expect(formatVndRange(null, null, 'vi')).toBeNull();
	expect(formatQuantity(50, 500, 'cái', 'vi')).toBe('50 – 500 cái');
	expect(formatQuantity(200, 200, null, 'en')).toBe('200');
	expect(formatQuantity(1000, null, 'kg', 'en')).toBe('≥ 1,000 kg');
});

test('lists and names of languages follow the language', () => {
	expect(formatList(['a', 'b', 'c'], 'vi')).toBe('a, b và c');
	expect(formatChoice(['a', 'b'], 'en')).toBe('a or b');
	expect(languageName('en', 'vi')).toBe('Tiếng Anh');
	expect(languageName('vi', 'en')).toBe('Vietnamese');
});
