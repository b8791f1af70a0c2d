import { expect, test } from 'vitest';
import { isOpenInterest, movesOf } from './interest-moves.ts';
import { INTEREST_STATUSES } from './statuses.ts';

test('a closed interest cannot be moved by either side', () => {
	for (const status of INTEREST_STATUSES.filter((one) => !isOpenInterest(one))) {
		expect(movesOf('from', status)).toEqual([]);
		expect(movesOf('to', status)).toEqual([]);
	}
});

test('who asked may withdraw, and only the asked side answers', () => {
	expect(movesOf('from', 'sent')).toEqual(['withdraw']);
	expect(movesOf('to', 'seen')).toEqual([
		'accept',
		'decline',
		'snooze',
		'clarifying',
		'qualified',
		'shortlisted'
	]);
});

test('a state already reached is not offered again', () => {
	expect(movesOf('to', 'qualified')).not.toContain('qualified');
});
