import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FOLD_CASES } from '#lib/domain/text/fold-cases.ts';
import { foldWords } from '#lib/domain/text/fold.ts';
import { isPlainlyWritten, lookalikes } from '#lib/domain/text/lookalikes.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;

beforeAll(async () => {
	database = await openTestDatabase();
});
afterAll(() => database.close());

async function inSql<Value>(call: string, written: readonly string[]): Promise<readonly Value[]> {
	const rows = await database.owner.query<{ readonly value: Value }>(
		`select ${call} as value from unnest($1::text[]) with ordinality as given (written, at) order by at`,
		[written]
	);
	return rows.map(({ value }) => value);
}

test('the database folds every case as the site does', async () => {
	const written = FOLD_CASES.flatMap(([, ...spellings]) => spellings);
	expect(await inSql('private.fold_words(written)', written)).toEqual(written.map(foldWords));
});

test('the database folds any text of the alphabets in use as the site does', async () => {
	const letter = fc.oneof(
		fc.constantFrom(
			...'aăâbcdđeêghiklmnoôơpqrstuưvxyAĂÂĐÊÔƠƯÐðıİßæœøŁ ,-./²①ﬁＡ\u0301\u0323\u031b\u00ad\u200b'
		),
		fc.integer({ min: 0x20, max: 0x24f }).map((code) => String.fromCodePoint(code)),
		fc.integer({ min: 0x370, max: 0x52f }).map((code) => String.fromCodePoint(code)),
		fc.integer({ min: 0x1e00, max: 0x1eff }).map((code) => String.fromCodePoint(code)),
		fc.integer({ min: 0x4e00, max: 0x4fff }).map((code) => String.fromCodePoint(code))
	);
	const assigned = letter.filter((character) => !/\p{Cn}/u.test(character));
	const texts = fc.sample(fc.string({ unit: assigned, maxLength: 40 }), {
		numRuns: 2_000,
		seed: 1
	});
	const folded = await inSql<string>('private.fold_words(written)', texts);
	const apart = texts.filter((text, at) => folded[at] !== foldWords(text));
	expect(apart).toEqual([]);
});

test('the database reads lookalike letters as the site does', async () => {
	const letters = [...lookalikes()].filter(([letter]) => letter.normalize('NFKD') === letter);
	const read = await inSql<string>(
		'private.read_as_latin(written)',
		letters.map(([letter]) => letter)
	);
	expect(read).toEqual(letters.map(([, plain]) => plain));
});

const TWINS = [
	['Vinamilk', 'Vinami|k', 'Vinami¦k', 'Ʋinamilk', 'Vinamilĸ'],
	[
		'Công ty TNHH Đại Phát',
		'Đại Phát',
		'Đại Phát Co., Ltd',
		'CÔNG TY CP ĐẠI PHÁT',
		'Công ti Ðại Phát',
		'Đại-Phát JSC'
	],
	[
		'Becamex',
		'Веcаmeх',
		'Bеcamex',
		'BECAMEX',
		'Ｂｅｃａｍｅｘ',
		'Becɑmex',
		'Becarnex',
		'Be\u200bca\u3164mex'
	],
	['Lý Hòa', 'Lí Hoà', 'LY HOA'],
	['Công ty AI Việt', 'Al Viet', 'A1 Việt', 'ᎪІ Việt'],
	['Vina 100', 'Vina lOO', 'VINA IO0'],
	['Công ty TNHH', 'CONG TY TNHH']
];

test('names that look alike have one skeleton', async () => {
	for (const names of TWINS) {
		const skeletons = await inSql<string>('private.name_skeleton(written)', names);
		expect([names[0], [...new Set(skeletons)].length]).toEqual([names[0], 1]);
	}
	const firsts = await inSql<string>(
		'private.name_skeleton(written)',
		TWINS.map(([first]) => first!)
	);
	expect(new Set(firsts).size).toBe(TWINS.length);
});

test('names stand in the order of the Vietnamese alphabet', async () => {
	const names = fc.sample(
		fc
			.array(fc.constantFrom(...SYLLABLES), { minLength: 1, maxLength: 3 })
			.map((syllables) => syllables.join(' ')),
		{ numRuns: 1_000, seed: 2 }
	);
	const keys = await inSql<string>('private.vietnamese_order(written)', names);
	const ordered = names
		.map((name, at) => ({ name, key: keys[at]! }))
		.sort((one, other) => (one.key < other.key ? -1 : Number(one.key > other.key)))
		.map(({ name }) => name);
	const { compare } = new Intl.Collator('vi');
	const wrong = ordered.filter((name, at) => at > 0 && compare(ordered[at - 1]!, name) > 0);
	expect(wrong).toEqual([]);
});

const SYLLABLES =
	'An Ân Ăn Ấn Ẩn Ba Bá Bà Bả Bã Bạ Da Đa Đà Dà Em Êm Hoa Hoà Hoá Ô Ơ Ớ Ở Oanh Tu Tư Từ Tứ Xa Yên'.split(
		' '
	);

test('what the database takes for plainly written the site never takes less strictly', async () => {
	const names = [
		'Đại Phát',
		'β-Glucan',
		'α-amylase',
		'Cảm biến 10 μm, 5 kΩ',
		'Сколково (Skolkovo)',
		'株式会社トヨタ Toyota',
		'현대',
		'Cоng ty',
		'Phαt',
		'Phɑt',
		'ᎪᏴᏴ',
		'ꓮꓐꓐ',
		'𐐽ompany',
		'ⲂⲈⲤⲀ',
		'ᴀʙʙ'
	];
	expect(await inSql<boolean>('private.is_plainly_written(written)', names)).toEqual(
		names.map(isPlainlyWritten)
	);
});
