import { expect, test } from 'vitest';
import { findExpressions } from './find-expressions.ts';
import { readEdges } from './read-edges.ts';
import { refute } from './refute.ts';

test.each([
	[String.raw`(?<!\d)a(?=b)`, String.raw`(?:^|[^\d])a(?:b)`],
	[String.raw`(?<![\p{L}/])\d+(?![^\]\d])`, String.raw`(?:^|[^\p{L}/])\d+(?:$|[\]\d])`],
	[String.raw`\bCE(?=\s*(?:mark|$))|x`, String.raw`\bCE(?:\s*(?:mark|$))|x`],
	[String.raw`(?:(?<=[.!])a|b(?!\)))c`, String.raw`(?:(?:[.!])a|b(?:$|[^\)]))c`],
	// In the middle, and at more than one character, nothing is changed.
	['a(?=b)c', 'a(?=b)c'],
	['a(?!bc)', 'a(?!bc)'],
	[String.raw`[(?=a)]\(?=a`, String.raw`[(?=a)]\(?=a`]
])('%s is read as %s', (source, read) => {
	expect(readEdges(source)).toBe(read);
});

test.each([
	[String.raw`(?<![\p{L}.,])\d[\d.,]*(?!\d)`, 'giu', null],
	[String.raw`^[\w-]{8,200}$`, '', null],
	[String.raw`\s+$`, 'u', '2nd degree polynomial'],
	[String.raw`\bTRL\s*(?:\(TRL\))?\s*(?:level)?\s*([1-9])(?!\d)`, 'iu', '3rd degree polynomial'],
	[String.raw`^(a+)+$`, '', 'exponential'],
	[String.raw`(a)\1+(?=b)a*`, '', 'not proven']
])('/%s/%s: %j', async (source, flags, verdict) => {
	const refuted = await refute(source, flags);
	if (verdict === null) expect(refuted).toBeNull();
	else expect(refuted).toContain(verdict);
});

test('expressions are found where they stand in modules and components', () => {
	const text =
		'const A = /a+/u;\nconst B = new RegExp(`${A.source}b`);\nexport const c = (x) => RegExp(x);\nconst D = ["d"].map((x) => new RegExp(x));\n';
	expect(findExpressions('a.ts', text)).toEqual({
		literals: [{ where: 'a.ts:1', source: 'a+', flags: 'u' }],
		builtOnce: ['a.ts:2', 'a.ts:4'],
		builtLater: ['a.ts:3']
	});
	const component =
		'<script lang="ts">\n\tlet { x } = $props();\n</script>\n\n{x.replace(/a+$/g, "")}{new RegExp(x)}';
	expect(findExpressions('A.svelte', component)).toEqual({
		literals: [{ where: 'A.svelte:5', source: 'a+$', flags: 'g' }],
		builtOnce: [],
		builtLater: ['A.svelte:5']
	});
});
