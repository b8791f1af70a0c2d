import { expect, test } from 'vitest';
import {
	isFormWithinBounds,
	isJsonWithinBounds,
	isQueryWithinBounds,
	DEEPEST_JSON,
	LONGEST_NAME,
	LONGEST_QUERY,
	LONGEST_VALUE,
	MOST_FIELDS,
	MOST_JSON_VALUES,
	MOST_PARAMETERS
} from './bounds.ts';

function formOf(count: number, name = 'a', value = 'b'): FormData {
	const form = new FormData();
	for (let at = 0; at < count; at += 1) form.append(name, value);
	return form;
}

test('a form may have so many fields and no more, names and values so long and no longer', () => {
	expect(isFormWithinBounds(formOf(MOST_FIELDS))).toBe(true);
	expect(isFormWithinBounds(formOf(MOST_FIELDS + 1))).toBe(false);
	expect(isFormWithinBounds(formOf(1, 'a'.repeat(LONGEST_NAME)))).toBe(true);
	expect(isFormWithinBounds(formOf(1, 'a'.repeat(LONGEST_NAME + 1)))).toBe(false);
	expect(isFormWithinBounds(formOf(1, 'a', 'b'.repeat(LONGEST_VALUE)))).toBe(true);
	expect(isFormWithinBounds(formOf(1, 'a', 'b'.repeat(LONGEST_VALUE + 1)))).toBe(false);
});

test('a query may be so long, with so many parameters', () => {
	const ask = (query: string) => isQueryWithinBounds(new URL(`http://site.example/?${query}`));
	expect(ask('q='.padEnd(LONGEST_QUERY - 1, 'a'))).toBe(true);
	expect(ask('q='.padEnd(LONGEST_QUERY, 'a'))).toBe(false);
	expect(ask('a&'.repeat(MOST_PARAMETERS))).toBe(true);
	expect(ask('a&'.repeat(MOST_PARAMETERS + 1))).toBe(false);
});

test('JSON may have so many values, so deep', () => {
	const deep = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}1${']'.repeat(depth)}`);
	expect(isJsonWithinBounds(deep(DEEPEST_JSON))).toBe(true);
	expect(isJsonWithinBounds(deep(DEEPEST_JSON + 1))).toBe(false);
	expect(isJsonWithinBounds(deep(100_000))).toBe(false);
	expect(isJsonWithinBounds(Array.from({ length: MOST_JSON_VALUES - 1 }, () => 1))).toBe(true);
	expect(isJsonWithinBounds(Array.from({ length: MOST_JSON_VALUES }, () => 1))).toBe(false);
	for (const plain of [null, 'text', 1, true]) expect(isJsonWithinBounds(plain)).toBe(true);
});
