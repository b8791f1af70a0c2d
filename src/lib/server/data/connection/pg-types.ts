import { types, type CustomTypesConfig } from 'pg';

const DATE = 1082;
const INT8 = 20;
const TEXT_ARRAY = 1009;
/** Types with numbers from here on were made by migrations: enums, and arrays of enums and domains. */
const FIRST_OWN_TYPE = 16384;

const parserOf = types.getTypeParser as (
	type: number,
	format?: 'text' | 'binary'
) => (written: string) => unknown;
const parseTextArray = parserOf(TEXT_ARRAY);

/**
 * How values arrive from the database: a day stays `2026-11-21` (a `Date` would shift it by time zone),
 * a `bigint` becomes a number (whole đồng stay below 2^53), and arrays of our own types become arrays.
 */
export const pgTypes: CustomTypesConfig = {
	getTypeParser(type: number, format): (written: string) => unknown {
		if (format === 'binary') return parserOf(type, format);
		if (type === DATE) return (written: string) => written;
		if (type === INT8) return Number;
		if (type >= FIRST_OWN_TYPE) {
			return (written: string) => (written.startsWith('{') ? parseTextArray(written) : written);
		}
		return parserOf(type, format);
	}
};
