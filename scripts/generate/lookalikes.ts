import { format, resolveConfig } from 'prettier';
import data from 'unhomoglyph/data.json' with { type: 'json' };
import { foldWords } from '#lib/domain/text/fold.ts';
import { writeOrCompare } from './write-or-compare.ts';

// The letters and digits of all alphabets that can be read as plain Latin ones, from Unicode's table of confusable
// characters (UTS 39, confusables.txt), which `unhomoglyph` brings as JSON.

const FILE = 'src/lib/domain/text/lookalike-letters.ts';
const LETTER = /^[\p{L}\p{N}]$/u;
const PLAIN = /^[a-z0-9]+$/;

const byPlain = new Map<string, string>();
for (const [letter, prototype] of Object.entries(data)) {
	const plain = foldWords(prototype);
	if (!LETTER.test(letter) || !PLAIN.test(plain) || foldWords(letter) === plain) continue;
	if (letter.codePointAt(0)! < 128) continue;
	byPlain.set(plain, (byPlain.get(plain) ?? '') + letter);
}
const rows = [...byPlain]
	.sort(([one], [other]) => (one < other ? -1 : 1))
	.map(([plain, letters]) => `'${plain} ${[...letters].sort().join('')}'`);

const text = `// Made by \`npm run generate:lookalikes\` from Unicode's confusables.txt (UTS 39), version 13.0.0, which is
	// Copyright © 1991-2020 Unicode, Inc., under the Unicode License (https://www.unicode.org/license.txt).

	/** What a letter can be read as, and the letters. */
	export const LOOKALIKE_LETTERS: readonly string[] = [${rows.join(',')}];`;
writeOrCompare(FILE, await format(text, { ...(await resolveConfig(FILE)), filepath: FILE }));
