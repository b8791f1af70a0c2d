import type { IncomingHttpHeaders } from 'node:http';

const BYTES = /^bytes\s*=/i;
const FROM_TO = /^bytes\s*=\s*(\d{1,15})-(\d{0,15})$/i;
const SEVERAL_OR_LAST = /^bytes\s*=\s*(?:\d+-\d*|-\d+)(?:\s*,\s*(?:\d+-\d*|-\d+))*$/i;

/**
 * Prepares the header `Range` for the server of files, which knows one range with a beginning. Other units, several
 * ranges and "the last so many bytes" may be left aside (RFC 9110, 14.2): then the whole file is the answer. Changes
 * `headers` in place.
 *
 * @returns false for a range of bytes that cannot be: it is answered with 416
 */
export function settleRange(headers: IncomingHttpHeaders): boolean {
	const range = headers.range?.trim();
	if (range === undefined) return true;
	const [, from, to] = FROM_TO.exec(range) ?? [];
	if (from !== undefined) return !to || Number(from) <= Number(to);
	delete headers.range;
	return !BYTES.test(range) || SEVERAL_OR_LAST.test(range);
}
