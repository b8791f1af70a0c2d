import { describe, expect, test } from 'vitest';
import type { Standing } from '#lib/domain/matching/find-standing.ts';
import { standingSentences } from './matching/standing.ts';
import { inLocale } from './server.ts';

const placed = { score: 0.184, rank: 31, isExact: true, of: 20 };
const say = (standing: Standing, locale: 'vi' | 'en' = 'en') =>
	inLocale(locale, () => standingSentences(standing, locale));

describe('where a pair stands, in words', () => {
	test('a place, how far it is behind and in what', () => {
		const outranked: Standing = {
			code: 'outranked',
			...placed,
			lastScore: 0.241,
			ahead: [
				{ name: 'capability', more: 0.05 },
				{ name: 'place', more: 0.01 }
			]
		};
		expect(say(outranked)).toEqual([
			'It comes in place 31; the list shows 20.',
			'Its score is 0.18, that of the last one shown 0.24.',
			'Those shown are ahead in: capability and place.'
		]);
		expect(say(outranked, 'vi')[1]).toBe('Điểm là 0,18, còn kết quả cuối được hiện có 0,24.');
		expect(say({ ...outranked, isExact: false, ahead: [] })).toEqual([
			'It comes in place 31 at best; the list shows 20.',
			'Its score is 0.18, that of the last one shown 0.24.'
		]);
	});

	test('what keeps it back, each in its own words', () => {
		const reasons = (['organisation', 'nearly_same', 'text'] as const).map((because) =>
			say({ code: 'kept_back', because, ...placed }).join()
		);
		expect(new Set(reasons).size).toBe(3);
		for (const reason of reasons) expect(reason).toContain('31');
	});

	test('nothing where the page says it already', () => {
		expect(say({ code: 'stopped' })).toEqual([]);
		expect(say({ code: 'nothing_shared' })).toEqual([]);
		expect(say({ code: 'listed', rank: 2, of: 20 })).toHaveLength(1);
		expect(say({ code: 'too_little', score: 0.1, least: 0.12 })[0]).toContain('0.12');
	});
});
