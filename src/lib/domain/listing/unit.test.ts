import { expect, test } from 'vitest';
import { readUnit, UNITS } from './unit.ts';

test('a unit is known in both languages, whatever its case, marks and blanks', () => {
	for (const written of ['piece', 'Pieces', 'cái', 'cai', ' CHIẾC ', 'pcs'])
		expect([written, readUnit(written)]).toEqual([written, 'piece']);
	expect(readUnit('m²')).toBe('m2');
	expect(readUnit('tấn')).toBe(readUnit('tonnes'));
});

test('every unit is known by its code, and what is none stays unknown', () => {
	for (const unit of UNITS) expect(readUnit(unit)).toBe(unit);
	expect(readUnit('pallet châu Âu')).toBeNull();
	expect(readUnit('')).toBeNull();
});
