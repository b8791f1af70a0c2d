import { describe, expect, it } from 'vitest';
import { createCodeIndex } from '../index/store/code-index.ts';
import { broadBranch, depthOf, sharedBranch } from './code-levels.ts';
import { codeNearness } from './codes.ts';

const near = (one: string, other: string) =>
	codeNearness({ scheme: 'ford', code: one }, { scheme: 'ford', code: other });

describe('codes with points', () => {
	it('are near by their levels and never by a point or a first digit of a level', () => {
		expect(near('2.9', '2.2')).toBe(0);
		expect(near('2.1', '2.10')).toBe(0);
		expect(near('2.10', '2.11')).toBe(0);
		expect(near('2', '2.9')).toBe(0);
		expect(near('2.9', '2.9')).toBe(1);
		expect(near('2', '2')).toBe(1);
		expect(near('2.9.1', '2.9.3')).toBeCloseTo(2 / 3);
	});

	it('share a branch that is a code', () => {
		expect(sharedBranch('2.9.1', '2.9.3')).toBe('2.9');
		expect(sharedBranch('2592', '2599')).toBe('259');
		expect(sharedBranch('2592', '2011')).toBe('');
		expect(depthOf('2.10')).toBe(2);
	});
});

it('whatever is near shares a broad branch, by which it is found', () => {
	const codes = [
		'1',
		'2',
		'25',
		'259',
		'2592',
		'2599',
		'20',
		'2.1',
		'2.10',
		'2.9.1',
		'2.9.3',
		'2.9',
		'C'
	];
	for (const one of codes) {
		for (const other of codes) {
			if (near(one, other) > 0) expect(broadBranch(one)).toBe(broadBranch(other));
		}
	}
	const index = createCodeIndex();
	index.put(3, 'offer', [{ scheme: 'ford', code: '2.9' }]);
	expect(index.near('offer', [{ scheme: 'ford', code: '2.9' }]).has(3)).toBe(true);
	expect(index.near('offer', [{ scheme: 'ford', code: '2.2' }]).has(3)).toBe(false);
});
