import { z } from 'zod';
import { TEXT_LANGUAGES } from '#lib/domain/listing/listing.ts';
import { nameText, shortText } from '#lib/schemas/text.ts';

/** A list in which no two rows have the same key. */
export function distinct<Row extends z.ZodType>(row: Row, keyOf: (row: z.output<Row>) => string) {
	return z.array(row).superRefine((rows, context) => {
		const seen = new Set<string>();
		for (const [index, each] of rows.entries()) {
			const key = keyOf(each);
			if (seen.has(key)) {
				context.addIssue({ code: 'custom', path: [index], input: key, message: `${key} twice` });
			}
			seen.add(key);
		}
	});
}

/** Names a row inside its pack: ASCII kebab-case, stable, fit for a URL. */
export const slug = z
	.string()
	.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
	.max(60);
export const names = z.strictObject({ vi: nameText(1, 200), en: nameText(1, 200) });
export const website = z.url({ protocol: /^https$/ }).nullable();
export const languages = distinct(z.enum(TEXT_LANGUAGES), String);
export const codeRefs = distinct(
	z.strictObject({ scheme: slug, code: shortText(1, 20) }),
	({ scheme, code }) => `${scheme} ${code}`
);
