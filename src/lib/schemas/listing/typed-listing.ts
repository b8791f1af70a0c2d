import { z } from 'zod';

/** Text as a database can keep it. */
const stored = z.string().transform(clean);

/** Why an answer stands in a form though nobody typed it, and what it was then. */
const mark = z.object({
	value: stored,
	/** The author's own words; null where listings that read alike say so. */
	quote: stored.nullable(),
	listings: z.number()
});

/** A listing as far as somebody has typed it, whether or not it would be accepted. */
export const typedListing = z.object({
	/** Under each name all that was typed or ticked. */
	answers: z.record(z.string(), z.array(z.string())),
	/** What was guessed, by the name of its field; a code under `codes.` and the code. */
	marks: z.record(z.string(), mark)
});
export type TypedListing = z.output<typeof typedListing>;

/** A listing as it is kept while it is being written. */
export const keptListing = z.object({
	/** Id of the account it was written with, to which alone it is shown; null for a visitor. */
	writer: z.uuid().nullable(),
	typed: typedListing
});

const marks = typedListing.shape.marks;

/** Marks as a form carries them from page to page; none where they cannot be read. They decide nothing. */
export function readMarks(json: string): TypedListing['marks'] {
	if (json.length > LONGEST_MARKS) return {};
	try {
		return marks.safeParse(JSON.parse(json)).data ?? {};
	} catch (cause) {
		if (cause instanceof SyntaxError) return {};
		throw cause;
	}
}

/** In UTF-16 units. */
const LONGEST_MARKS = 10_000;
const FIELD_NAME = /^[a-z][\w.-]{0,60}$/i;
const MOST_NAMES = 200;
/** Under one name, and under all of them. */
const MOST_ANSWERS = 60;
const MOST_ANSWERS_IN_ALL = 500;
/** In UTF-16 units; longer than any answer may be, so that one that is too long is kept as it was typed. */
const LONGEST_ANSWER = 20_000;
/** In bytes of JSON; what the database keeps of a draft is a little more than that. */
const LARGEST_TYPED = 48_000;

/**
 * All that a form says about a listing, cleaned only of what no database stores. What goes beyond any sensible
 * listing is cut.
 */
export function readTypedAnswers(form: FormData): TypedListing['answers'] {
	const answers = new Map<string, string[]>();
	let count = 0;
	for (const [name, written] of form) {
		if (count >= MOST_ANSWERS_IN_ALL) break;
		if (typeof written !== 'string' || !FIELD_NAME.test(name) || /password/i.test(name)) continue;
		const known = answers.get(name);
		if (known === undefined && answers.size >= MOST_NAMES) continue;
		if (known !== undefined && known.length >= MOST_ANSWERS) continue;
		const typed = clean(written).slice(0, LONGEST_ANSWER);
		if (known) known.push(typed);
		else answers.set(name, [typed]);
		count += 1;
	}
	return withinSize(answers);
}

/** The first answers that fit into a draft together. */
function withinSize(answers: ReadonlyMap<string, string[]>): TypedListing['answers'] {
	const fitting: Record<string, string[]> = {};
	let left = LARGEST_TYPED;
	for (const [name, typed] of answers) {
		left -= new TextEncoder().encode(JSON.stringify([name, typed])).length;
		if (left < 0) break;
		fitting[name] = typed;
	}
	return fitting;
}

function clean(text: string): string {
	return text.toWellFormed().replaceAll('\u0000', '');
}

/** The other way round: typed answers as the form that would post them. */
export function formOfAnswers(answers: TypedListing['answers']): FormData {
	const form = new FormData();
	for (const [name, typed] of Object.entries(answers)) {
		for (const one of typed) form.append(name, one);
	}
	return form;
}
