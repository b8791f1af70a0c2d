import type { z } from 'zod';
import { standAside } from '#lib/server/waiting/caller.ts';
import { isJsonWithinBounds, LONGEST_JSON } from '#lib/server/http/incoming/bounds.ts';
import { isTooLarge } from '#lib/server/http/incoming/read-form.ts';
import { pointerTo, problem } from './problem.ts';

export type ReadJson<Data> =
	{ readonly ok: true; readonly data: Data } | { readonly ok: false; readonly response: Response };

type Issue = z.core.$ZodIssue;

/**
 * Reads a JSON body with a schema.
 *
 * @param describe the sentence for an issue, in the reader's language
 * @returns the data, or the problem to answer: 415 for another content type, 413 for too many bytes, 400 for what is
 *          no JSON, 422 for JSON that has too many values or that the schema refuses
 */
export async function readJson<Schema extends z.ZodType>(
	request: Request,
	schema: Schema,
	describe: (issue: Issue) => string
): Promise<ReadJson<z.output<Schema>>> {
	if (!/^application\/(.+\+)?json\b/i.test(request.headers.get('content-type') ?? '')) {
		return refuse(415, 'not_json');
	}
	// Before anything is read of it: what is too long is long to read.
	if (Number(request.headers.get('content-length')) > LONGEST_JSON) return refuse(413, 'too_large');
	let text: string;
	try {
		text = await standAside(() => request.text());
	} catch (cause) {
		if (isTooLarge(cause)) return refuse(413, 'too_large');
		throw cause;
	}
	if (text.length > LONGEST_JSON) return refuse(413, 'too_large');
	const body = parse(text);
	if (body === undefined) return refuse(400, 'not_json');
	if (!isJsonWithinBounds(body)) return refuse(422, 'too_large');
	const parsed = schema.safeParse(body, { reportInput: true });
	if (parsed.success) return { ok: true, data: parsed.data };
	return { ok: false, response: invalid(parsed.error.issues, describe) };
}

/** Issues in one answer: whoever has more begins with these. */
const MOST_ISSUES = 100;

/** 422 with one entry for each issue, of the first hundred. */
export function invalid(issues: readonly Issue[], describe: (issue: Issue) => string): Response {
	return problem({
		status: 422,
		code: 'invalid',
		errors: issues.slice(0, MOST_ISSUES).map((issue) => ({
			pointer: pointerTo(issue.path),
			code: reasonOf(issue),
			detail: describe(issue)
		}))
	});
}

function reasonOf(issue: Issue): string {
	const reason = issue.code === 'custom' ? (issue.params?.['reason'] as unknown) : undefined;
	return typeof reason === 'string' ? reason : (issue.code ?? 'invalid');
}

function refuse(status: number, code: string): { readonly ok: false; readonly response: Response } {
	return { ok: false, response: problem({ status, code }) };
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return undefined;
	}
}
