import { isUuid } from '#lib/domain/uuid.ts';
import { readFormInput, type FormIssue, type FormSchema } from '#lib/schemas/form/form-input.ts';

/** What goes back to a form that was refused: everything typed except passwords, and what was wrong. */
export interface RefusedForm {
	/** What was typed, by the name of its field; of a name posted several times, the last. */
	readonly values: Readonly<Record<string, string>>;
	/** All that was posted under each name, for fields of several answers. */
	readonly choices: Readonly<Record<string, readonly string[]>>;
	/** One sentence for each field, by its name; under `''` what concerns the form as a whole. */
	readonly errors: Readonly<Record<string, string>>;
}

export type ParsedForm<Data> =
	{ readonly ok: true; readonly data: Data } | { readonly ok: false; readonly form: RefusedForm };

const FIELD_NAME = /^[a-z][\w.-]{0,99}$/i;

/**
 * Reads a posted form with a schema. See `readFormInput` for how names, lists, numbers and empty fields are
 * understood.
 *
 * @param describe the sentence for an issue, in the reader's language
 */
export function parseForm<Data>(
	form: FormData,
	schema: FormSchema<Data>,
	describe: (issue: FormIssue) => string
): ParsedForm<Data> {
	const parsed = schema.safeParse(readFormInput(form, schema), { reportInput: true });
	if (parsed.success) return { ok: true, data: parsed.data };

	const posted = new Set(form.keys());
	const errors: Record<string, string> = {};
	for (const issue of parsed.error.issues) {
		const name = fieldOf(posted, issue.path);
		errors[name] ??= describe(issue);
	}
	return { ok: false, form: refuseForm(form, errors) };
}

/** The form as it goes back when something else than its schema refuses it. */
export function refuseForm(form: FormData, errors: Readonly<Record<string, string>>): RefusedForm {
	const typed = new Map<string, string[]>();
	for (const [name, written] of form) {
		if (!FIELD_NAME.test(name) || /password/i.test(name) || typeof written !== 'string') continue;
		const known = typed.get(name);
		if (known) known.push(written);
		else typed.set(name, [written]);
	}
	const choices = Object.fromEntries(typed);
	const values = Object.fromEntries([...typed].map(([name, all]) => [name, all.at(-1) ?? '']));
	return { values, choices, errors };
}

/** The key a form came with, see `Form.svelte`; null where it has none that is one. */
export function submissionOf(posted: FormData): string | null {
	const written = posted.get('submission');
	return typeof written === 'string' && isUuid(written) ? written : null;
}

/** The field an issue is shown at: the one posted under its path, or under the nearest part of it. */
function fieldOf(posted: ReadonlySet<string>, path: readonly PropertyKey[]): string {
	const full = path.map(String);
	for (let length = full.length; length > 0; length -= 1) {
		const name = full.slice(0, length).join('.');
		if (posted.has(name)) return name;
	}
	return full.join('.');
}
