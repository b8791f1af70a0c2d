/** In UTF-16 units of the encoded query; a text of 4,000 Vietnamese characters takes about 12,000. */
export const LONGEST_QUERY = 16_000;
export const MOST_PARAMETERS = 200;

/** The largest form of ours posts about 300. */
export const MOST_FIELDS = 1000;
/** In UTF-16 units. */
export const LONGEST_NAME = 200;
/** In UTF-16 units; more than any field takes, so that the field itself answers an ordinary paste that is too long. */
export const LONGEST_VALUE = 50_000;

/** In bytes, and in UTF-16 units; a listing with everything in it takes about 60,000. */
export const LONGEST_JSON = 256_000;
/** Objects, lists, texts and numbers of a JSON body; a listing with everything in it has about 200. */
export const MOST_JSON_VALUES = 3000;
export const DEEPEST_JSON = 32;

/** Whether the query of an address is short enough to be read. */
export function isQueryWithinBounds(url: URL): boolean {
	return url.search.length <= LONGEST_QUERY && url.searchParams.size <= MOST_PARAMETERS;
}

/** Whether a form has no more fields, and no longer ones, than any of ours. Files count by the size of the body alone. */
export function isFormWithinBounds(form: FormData): boolean {
	let count = 0;
	for (const [name, value] of form) {
		count += 1;
		if (count > MOST_FIELDS || name.length > LONGEST_NAME) return false;
		if (typeof value === 'string' && value.length > LONGEST_VALUE) return false;
	}
	return true;
}

/** Whether JSON is neither larger nor deeper than anything of ours. Looks at no more than `MOST_JSON_VALUES` values. */
export function isJsonWithinBounds(body: unknown): boolean {
	let level: readonly unknown[] = [body];
	let count = 0;
	for (let depth = 0; level.length > 0; depth += 1) {
		count += level.length;
		if (count > MOST_JSON_VALUES || depth > DEEPEST_JSON) return false;
		level = level.flatMap((value) =>
			typeof value === 'object' && value !== null
				? (Object.values(value) as readonly unknown[])
				: []
		);
	}
	return true;
}
