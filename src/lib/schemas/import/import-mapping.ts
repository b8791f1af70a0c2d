import { z } from 'zod';
import type { FieldShape, FieldSource, ImportMapping } from '#lib/domain/import/mapping.ts';

const column = z.string().min(1).max(200);
const columns = z.array(column).min(1).max(20);

const fieldSource = z.strictObject({
	columns,
	join: z.string().max(20).optional(),
	whenShort: columns.optional(),
	whenLong: z.enum(['cut', 'refuse']).optional(),
	whenWrong: z.enum(['refuse', 'omit']).optional(),
	split: z.string().min(1).max(20).optional(),
	values: z.record(z.string(), z.string().nullable()).optional(),
	otherwise: z.string().nullable().optional(),
	decimal: z.enum([',', '.']).optional(),
	scheme: z.string().max(40).optional()
}) satisfies z.ZodType<FieldSource>;

/** A column, several to join, or one of them with what happens on the way. */
const source = z.union([
	column.transform((one): FieldSource => ({ columns: [one] })),
	columns.transform((several): FieldSource => ({ columns: several })),
	fieldSource
]);

/**
 * A mapping as its file says it: each field with its column, and beside them `externalId` and `constants`.
 *
 * @param shapes the fields that can be filled
 */
export function importMapping(shapes: Readonly<Record<string, FieldShape>>) {
	const fields = Object.fromEntries(Object.keys(shapes).map((field) => [field, source.optional()]));
	return z
		.strictObject({
			...fields,
			externalId: column.nullable().default(null),
			constants: z.record(z.string(), z.json()).default({})
		})
		.transform(({ externalId, constants, ...said }): ImportMapping => {
			const named = Object.entries(said);
			return {
				externalId,
				constants,
				fields: Object.fromEntries(
					named.filter((entry): entry is [string, FieldSource] => entry[1] !== undefined)
				)
			};
		});
}
