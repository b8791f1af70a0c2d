import { afterAll, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import { longText, nameText, shortText } from '#lib/schemas/text.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;

beforeAll(async () => {
	database = await openTestDatabase();
});
afterAll(() => database.close());

/** Of these, which are all alike, one in a hundred. */
const MANY =
	/[\p{Co}\p{Script=Han}\p{Script=Hangul}\p{Script=Tangut}\p{Script=Cuneiform}\p{Script=Egyptian_Hieroglyphs}]/u;

/** The characters that Unicode assigns. */
const CHARACTERS = Array.from({ length: 0x10ffff }, (_, at) => at + 1).flatMap((code) => {
	const character = String.fromCodePoint(code);
	if (/[\p{Cn}\p{Cs}]/u.test(character)) return [];
	return MANY.test(character) && code % 100 !== 0 ? [] : [character];
});

/** Where a character may stand; also between marks that come together once it is taken away. */
const PLACES = [
	(one: string) => `Xưởng ${one} mới`,
	(one: string) => `a${one}b`,
	(one: string) => `Д${one}Ж`,
	(one: string) => `a${`${one}\u200b`.repeat(8)}b`,
	(one: string) => `a\u0301\u0302\u0303\u0304\u0323${one}\u0306\u0307\u0308\u030a\u030b`
];

/** What is typed, as the schema lets it through; nothing of what it refuses. */
function letThrough(schema: z.ZodType<string>): readonly string[] {
	return PLACES.flatMap((place) =>
		CHARACTERS.flatMap((one) => {
			const read = schema.safeParse(place(one));
			return read.success ? [read.data] : [];
		})
	);
}

test.each([
	['line', shortText(1, 200), 'written::public.short_text is not null'],
	['text', longText(1, 4000), 'written::public.long_text is not null'],
	['name', nameText(1, 200), 'private.is_plainly_written(written::public.short_text)']
])('the database takes every %s that the site takes', async (_what, schema, isTaken) => {
	const texts = letThrough(schema);
	expect(texts.length).toBeGreaterThan(10_000);
	const [row] = await database.owner.query<{ readonly refused: string | null }>(
		`select min(written) filter (where not ${isTaken}) as refused from unnest($1::text[]) as given (written)`,
		[texts]
	);
	expect(row?.refused).toBeNull();
});
