import { expect, test } from 'vitest';
import type { TextEvidence } from '#lib/domain/matching/evidence.ts';
import { saidBy } from './said.ts';

const summary =
	'Xưởng có ba máy phay năm trục. Chúng tôi gia công vỏ nhôm theo bản vẽ, anốt hóa tại chỗ. Giao trong hai tuần.';
const texts = [{ language: 'vi', title: 'Gia công vỏ nhôm', summary }] as const;

function words(quote: string, share: number, more: Partial<TextEvidence> = {}): TextEvidence {
	const start = (more.field === 'title' ? texts[0].title : summary).indexOf(quote);
	const end = start + quote.length;
	const place = { field: 'summary', text: 0, start, end } as const;
	return { kind: 'text', side: 'offer', language: 'vi', quote, link: 0, share, ...place, ...more };
}

const said = (evidence: readonly TextEvidence[], of: typeof texts | [] = texts) =>
	saidBy('offer', evidence, of);
const marked = (one: ReturnType<typeof said>) =>
	one?.parts.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('');

test('the sentence that says most is told whole, with its words marked', () => {
	const evidence = [words('vỏ nhôm', 0.4), words('anốt hóa', 0.2), words('máy phay', 0.3)];
	expect(marked(said(evidence))).toBe(
		'Chúng tôi gia công [vỏ nhôm] theo bản vẽ, [anốt hóa] tại chỗ.'
	);
});

test('a place that is named twice, or within another, is marked once', () => {
	const evidence = [words('gia công vỏ nhôm', 0.4), words('vỏ nhôm', 0.2), words('vỏ nhôm', 0.2)];
	expect(marked(said(evidence))).toBe(
		'Chúng tôi [gia công vỏ nhôm] theo bản vẽ, anốt hóa tại chỗ.'
	);
});

test('what only the title says, or the other side, is no sentence', () => {
	expect(said([words('vỏ nhôm', 0.4, { field: 'title' })])).toBeNull();
	expect(said([words('vỏ nhôm', 0.4, { side: 'need' })])).toBeNull();
	expect(said([], [])).toBeNull();
});

test('a sentence without end is cut at words around what is marked', () => {
	const long = `${'một đoạn dài kể lể không dứt '.repeat(30)}gia công vỏ nhôm ${'rồi lại kể tiếp '.repeat(40)}`;
	const start = long.indexOf('vỏ nhôm');
	const evidence = [{ ...words('vỏ nhôm', 0.4), start, end: start + 7 }];
	const found = saidBy('offer', evidence, [{ ...texts[0], summary: long }]);
	const whole = found!.parts.map(({ text }) => text).join('');
	expect(marked(found)).toContain('[vỏ nhôm]');
	expect(whole.length).toBeLessThanOrEqual(206);
	expect(whole).toMatch(/^… \S.*\S …$/u);
});
