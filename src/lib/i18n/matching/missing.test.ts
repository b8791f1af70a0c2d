import { expect, test } from 'vitest';
import type { Match, Missing } from '#lib/domain/matching/match.ts';
import { fact } from '#lib/domain/matching/evidence.ts';
import { inLocale } from '../server.ts';
import { missingSentences } from './missing.ts';

const wish: Missing = { code: 'wish', value: 'ISO 13485' };
const field = (side: 'need' | 'offer', name: 'readiness' | 'subject' | 'place'): Missing => ({
	code: 'field',
	side,
	field: name
});
const unknown = (
	code: Match['gates'][number]['code'],
	...evidence: Match['gates'][number]['evidence']
): Match['gates'][number] => ({ code, status: 'unknown', evidence });

function missing(match: Pick<Match, 'missing' | 'gates'>, isOwn: boolean) {
	return inLocale('vi', () =>
		missingSentences(match, { side: 'need', isOwn, locale: 'vi' }).map((sentence) =>
			sentence.map(({ text }) => text).join('')
		)
	);
}

test('who owns neither side reads what the need asks for alone', () => {
	const blanks = [field('need', 'readiness'), field('offer', 'subject')];
	const gates = [unknown('territory', fact('need', 'place', 'p'))];
	expect(missing({ missing: [wish, ...blanks], gates }, false)).toEqual([
		'chưa thấy ISO 13485 (mong muốn)'
	]);
	expect(missing({ missing: blanks, gates }, false)).toEqual([]);
});

test('two things at most, and of blanks those that the reader can fill', () => {
	const blanks = [
		field('offer', 'readiness'),
		field('need', 'readiness'),
		field('need', 'subject'),
		field('need', 'place')
	];
	const [filled] = missing({ missing: blanks, gates: [] }, true);
	expect(filled).toMatch(/^bạn chưa ghi [^,]+ và [^,]+$/u);
	expect(missing({ missing: [wish, ...blanks], gates: [] }, true)).toHaveLength(2);
	expect(missing({ missing: [wish, wish, wish, ...blanks], gates: [] }, true)).toHaveLength(2);
	expect(missing({ missing: [field('offer', 'place')], gates: [] }, true)).toEqual([]);
});

test('a condition is asked of whoever left it blank, and once', () => {
	const place = fact('need', 'place', 'p');
	const theirs = unknown('language', fact('need', 'languages', 'vi'));
	const mine = unknown('language', fact('offer', 'languages', 'vi'));
	const scope = unknown('territory', place);
	expect(missing({ missing: [], gates: [theirs] }, true)).toEqual([]);
	expect(missing({ missing: [], gates: [mine] }, true)).toEqual(['bạn chưa ghi ngôn ngữ làm việc']);
	expect(missing({ missing: [], gates: [scope] }, true)).toEqual(['bạn chưa ghi địa bàn']);
	const placeless = unknown('territory', fact('need', 'scope', 'local'));
	expect(missing({ missing: [field('need', 'place')], gates: [placeless] }, true)).toHaveLength(1);
	expect(missing({ missing: [field('need', 'place')], gates: [placeless] }, true)[0]).not.toContain(
		'địa bàn'
	);
});
