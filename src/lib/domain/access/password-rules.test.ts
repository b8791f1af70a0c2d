import { expect, test } from 'vitest';
import { findWeakness } from './password-rules.ts';

const common = new Set(['password', 'iloveyou', '1q2w3e4r', 'matkhau123']);
const weakness = (password: string, about: readonly string[] = []) =>
	findWeakness(password, (word) => common.has(word), about);

test('eight characters are enough, seven are not, whatever they are made of', () => {
	expect(weakness('mưa rào')).toBe('too_short');
	expect(weakness('mưa rào!')).toBeNull();
	expect(weakness('🌧️🌧️'.normalize('NFC'))).toBe('too_short');
});

test('a long sentence is welcome up to 128 characters', () => {
	expect(weakness('một hai ba bốn '.repeat(5))).toBeNull();
	expect(weakness('abcdefgh'.repeat(16))).toBeNull();
	expect(weakness('abcdefgh'.repeat(16) + 'i')).toBe('too_long');
});

test('a common password stays common with capitals, a year and an exclamation mark', () => {
	expect(weakness('password')).toBe('too_common');
	expect(weakness('PassWord')).toBe('too_common');
	expect(weakness('Password2026!')).toBe('too_common');
	expect(weakness('!!iloveyou!!')).toBe('too_common');
	expect(weakness('1q2w3e4r')).toBe('too_common');
	expect(weakness('aaaaaaaaaaaa')).toBe('too_common');
	expect(weakness('2121212121')).toBe('too_common');
});

test('a password must be more than the name, the address or the site', () => {
	expect(weakness('lan.nguyen', ['lan.nguyen@example.org'])).toBe('too_close_to_you');
	expect(weakness('Trihelix1!', ['trihelix'])).toBe('too_close_to_you');
	expect(weakness('nguyen thị lan', ['Nguyễn Thị Lan'])).toBeNull();
	expect(weakness('Nguyễn Thị Lan', ['Nguyễn Thị Lan'])).toBe('too_close_to_you');
	expect(weakness('trihelix mưa rào', ['trihelix'])).toBeNull();
});
