import path from 'node:path';

/** Earlier migrations are never edited; what they wrote by another clock was redefined by the one of this name. */
const REDEFINED_BY = '20261129230501';
/** The day or the hour of the session's zone, or the day of an instant that was not brought into the region's. */
const OTHER_CLOCK =
	/\b(current_date|current_time|localtime|localtimestamp)\b|\b(now\(\)|clock_timestamp\(\)|current_timestamp)\s*::\s*date\b|\bdate_trunc\s*\(\s*'(day|week|month|year)'/gi;
const COMMENT = /--[^\n]*/g;

export interface OtherClock {
	readonly file: string;
	/** Counted from 1. */
	readonly line: number;
	readonly found: string;
}

/**
 * Where a migration takes a day from another clock than the region's.
 *
 * @param file its path, whose name begins with the version
 */
export function findOtherClocks(file: string, sql: string): readonly OtherClock[] {
	if (path.basename(file).slice(0, REDEFINED_BY.length) < REDEFINED_BY) return [];
	const code = sql.replaceAll(COMMENT, (comment) => ' '.repeat(comment.length));
	return Array.from(code.matchAll(OTHER_CLOCK), ({ index, 0: found }) => ({
		file,
		line: code.slice(0, index).split('\n').length,
		found
	}));
}
