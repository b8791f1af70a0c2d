import { GROUP } from '#lib/domain/lexicon/phrase-units.ts';
import { describe, expect, it } from 'vitest';
import { scanEach } from '../tokenise.ts';
import { kindNumbered } from '../unit-kinds.ts';
import { eachEnglishKind, readEnglishText } from './read-english.ts';

function readingOf(text: string) {
	return readEnglishText(scanEach([text])[0]!);
}

function groupsOf(text: string) {
	return readingOf(text)
		.map(({ key }) => key)
		.filter((key) => key.startsWith(GROUP));
}

describe('readEnglishText', () => {
	it('reads trade synonyms and both spellings as one group', () => {
		expect(groupsOf('plastic molding')).toEqual(groupsOf('injection moulded'));
		expect(groupsOf('effluent')).toEqual(groupsOf('waste water'));
		expect(groupsOf('SMT line')[0]).toBe(groupsOf('surface-mount line')[0]);
		expect(groupsOf('tyres')).toEqual(groupsOf('tire'));
		expect(groupsOf('effluent')).toHaveLength(1);
	});

	it('reads a phrase with a stop word in it, where it stands', () => {
		const text = 'An Internet of Things gateway';
		const group = readingOf(text).find(({ key }) => key.startsWith(GROUP))!;
		expect(text.slice(group.start, group.end)).toBe('Internet of Things');
		expect(group.length).toBe(0);
		expect(groupsOf('IoT gateway')).toEqual([group.key]);
	});

	it('reads no phrase over punctuation', () => {
		expect(groupsOf('Supply, chain')).not.toContain(groupsOf('supply chain')[0]);
	});

	it('reads the same kind by kind', () => {
		const text = 'Powder coating and 3D printing of spare parts, tested in a lab for R&D.';
		const [scan] = scanEach([text]);
		const visited: unknown[] = [];
		eachEnglishKind(scan!, (kind, length, start, end) => {
			visited.push({ key: kindNumbered(kind).key, length, start, end });
		});
		expect(visited).toEqual(
			readingOf(text).map(({ key, length, start, end }) => ({ key, length, start, end }))
		);
	});
});
