import { expect, test } from 'vitest';
import { formsApart } from './word-forms.ts';

test.each([
	['test', 'Tests', 1],
	['test', 'testing', 3],
	['charge', 'charging', 4],
	['plan', 'planning', 4],
	['milled', 'milling', 5],
	['company', 'companies', 4],
	['aluminium housing', 'Aluminium-Housings', 1],
	['cold storage', 'cold storage', 0],
	['', '', 0]
])('%s and %s are forms of the same words', (one, other, apart) => {
	expect(formsApart(one, other)).toBe(apart);
	expect(formsApart(other, one)).toBe(apart);
});

test.each([
	['customs', 'customer'],
	['important', 'importer'],
	['intern', 'internal'],
	['CNC machines', 'CNC machining'],
	['storage', 'cold storage'],
	['milling', '']
])('%s and %s are not', (one, other) => {
	expect(formsApart(one, other)).toBeNull();
	expect(formsApart(other, one)).toBeNull();
});
