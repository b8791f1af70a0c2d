import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createCountedLog, type CountedFailure } from './counted-log.server.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function open(mostCauses = 100) {
	const lines: CountedFailure[] = [];
	const log = createCountedLog((line) => lines.push(line), { periodMs: 60_000, mostCauses });
	return { log, counts: () => lines.map(({ what, times }) => [what, times]), lines };
}

describe('failures of one cause', () => {
	test('are one line at once, and one with their count when the period is over', () => {
		const { log, counts, lines } = open();
		for (let at = 0; at < 10_000; at += 1) {
			log.report(
				'job',
				new Error(`Listing ${at} of 7c0e5a44-1111-4222-8333-${String(at).padStart(12, '0')} failed`)
			);
		}
		expect(counts()).toEqual([['job', 1]]);
		vi.advanceTimersByTime(60_000);
		expect(counts()).toEqual([
			['job', 1],
			['job', 9_999]
		]);
		expect(lines[1]!.cause).toMatchObject({
			message: expect.stringContaining('Listing 1 of') as string
		});
	});

	test('are one line a period for as long as they come, and at once again after a quiet one', () => {
		const { log, counts } = open();
		const fail = () => log.report('mail', new Error('connection refused'));
		for (let minute = 0; minute < 3; minute += 1) {
			for (let at = 0; at < 5; at += 1) fail();
			vi.advanceTimersByTime(60_000);
		}
		expect(counts()).toEqual([
			['mail', 1],
			['mail', 4],
			['mail', 5],
			['mail', 5]
		]);
		vi.advanceTimersByTime(60_000);
		fail();
		expect(counts().at(-1)).toEqual(['mail', 1]);
	});

	test('are written when the site closes', () => {
		const { log, counts } = open();
		for (let at = 0; at < 3; at += 1) log.report('job', 'away');
		log.close();
		expect(counts()).toEqual([
			['job', 1],
			['job', 2]
		]);
	});
});

test('different causes are different lines, up to a limit', () => {
	const { log, counts } = open(2);
	log.report('job', new Error('one'));
	log.report('mail', new Error('one'));
	log.report('job', new Error('two'));
	log.report('job', new Error('three'));
	log.report('job', Object.assign(new Error('four'), { code: '57014' }));
	log.close();
	expect(counts()).toEqual([
		['job', 1],
		['mail', 1],
		['job', 1],
		['job', 2]
	]);
});
