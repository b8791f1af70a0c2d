import { types, type CustomTypesConfig } from 'pg';

const DATE = 1082;
const INT8 = 20;
const TEXT_ARRAY = 1009;
/** Types with numbers from here on were made by migrations: enums, and arrays of enums and domains. */
const FIRST_OWN_TYPE = 16384;

const parseTextArray = types.getTypeParser(TEXT_ARRAY as number) as (written: string) => string[];

/**
 * How values arrive from the database: a day stays `2026-11-21` (a `Date` would shift it by time zone),
 * a `bigint` becomes a number (whole đồng stay below 2^53), and arrays of our own types become arrays.
 */
export const pgTypes: CustomTypesConfig = {
	getTypeParser(oid, format) {
		if (format === 'binary') return types.getTypeParser(oid, format);
		if (oid === DATE) return (written: string) => written;
		if (oid === INT8) return Number;
		if (oid >= FIRST_OWN_TYPE) {
			return (written: string) => (written.startsWith('{') ? parseTextArray(written) : written);
		}
		return types.getTypeParser(oid, format);
	}
};
