import { describe, expect, it } from 'vitest';
import { readUnitPhrase } from '../phrase-units.ts';
import { TASKS } from './tasks.ts';

it('fit into 32 bits, each with its own name', () => {
	expect(TASKS.length).toBeLessThanOrEqual(32);
	expect(new Set(TASKS.map(({ name }) => name)).size).toBe(TASKS.length);
});

describe.each(['vi', 'en'] as const)('the phrases in %s', (language) => {
	it('name one task only, however they are inflected', () => {
		const tasksOf = new Map<string, Set<string>>();
		for (const { name, [language]: phrases } of TASKS) {
			for (const phrase of phrases) {
				const key = readUnitPhrase(language, phrase, '').marked.join(' ');
				tasksOf.set(key, (tasksOf.get(key) ?? new Set()).add(name));
			}
		}
		expect([...tasksOf].filter(([, names]) => names.size > 1)).toEqual([]);
	});
});
