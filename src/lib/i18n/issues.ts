import { SHORTEST_PASSWORD, LONGEST_PASSWORD } from '#lib/domain/access/password-rules.ts';
import { fieldName } from './fields.ts';
import type { Locale } from './locale.ts';
import { inSentence } from './matching/sentence.ts';
import { m } from './messages.ts';
import { formatNumber } from './numbers.ts';

/** The parts of a zod 4 issue that a sentence is made of. */
export interface Issue {
	readonly code?: string | undefined;
	readonly path: readonly PropertyKey[];
	/** For issues of our own schemas: a code from the table below, not a sentence. */
	readonly message?: string;
	readonly input?: unknown;
	readonly origin?: unknown;
	readonly minimum?: unknown;
	readonly maximum?: unknown;
	readonly expected?: unknown;
	readonly format?: unknown;
	readonly keys?: readonly string[];
	readonly errors?: readonly (readonly Issue[])[];
	readonly params?: Readonly<Record<string, unknown>> | undefined;
}

interface Teller {
	readonly issue: Issue;
	/** The field as it begins a sentence, and as it stands inside one. */
	readonly field: string;
	readonly inner: string;
	readonly locale: Locale;
	readonly name: FieldNamer;
}

type FieldNamer = typeof fieldName;

/**
 * Tells in a language what is wrong with an answer and what would be right, in one kind sentence.
 *
 * @param name the label of a field; defaults to `fieldName`
 */
export function describeIssue(
	locale: Locale,
	name: FieldNamer = fieldName
): (issue: Issue) => string {
	return (issue) => {
		const field = name(fieldOf(issue.path), { locale });
		return tell({ issue, field, inner: inSentence(field), locale, name });
	};
}

/** The last name in a path; numbers are places in a list. */
function fieldOf(path: readonly PropertyKey[]): string {
	return path.findLast((part): part is string => typeof part === 'string') ?? '';
}

function tell(teller: Teller): string {
	const { issue } = teller;
	const reason = issue.params?.reason ?? issue.message;
	const own = typeof reason === 'string' ? REASONS[reason] : undefined;
	if (own) return own(teller);
	switch (issue.code) {
		case 'invalid_type':
			return tellType(teller);
		case 'too_small':
			return tellTooSmall(teller);
		case 'too_big':
			return tellTooBig(teller);
		case 'invalid_format':
			return tellFormat(teller);
		case 'invalid_value':
			return isEmpty(issue.input) ? required(teller) : choose(teller);
		case 'unrecognized_keys':
			return m.issue_keys({ keys: (issue.keys ?? []).join(', ') }, teller);
		case 'invalid_union':
			return tellUnion(teller);
		case undefined:
		default:
			return m.issue_wrong(teller, teller);
	}
}

type Tell = (teller: Teller) => string;

const required: Tell = ({ inner, locale }) => m.issue_required({ field: inner }, { locale });
const choose: Tell = ({ inner, locale }) => m.issue_choose({ field: inner }, { locale });

const REASONS: Readonly<Record<string, Tell>> = {
	required,
	email: (teller) => m.issue_email({}, teller),
	code: (teller) => m.issue_code({}, teller),
	not_text: (teller) => m.issue_unreadable_characters(teller, teller),
	unreadable_characters: (teller) => m.issue_unreadable_characters(teller, teller),
	mixed_alphabets: (teller) => m.issue_mixed_alphabets(teller, teller),
	before_its_start: (teller) => {
		const other = inSentence(teller.name(String(teller.issue.params?.other), teller));
		const write =
			typeof teller.issue.input === 'number' ? m.issue_below_its_start : m.issue_before_its_start;
		return write({ field: teller.field, other }, teller);
	},
	not_a_day: (teller) => m.issue_date(teller, teller),
	not_money: (teller) => m.listing_form_not_money(teller, teller),
	not_a_number: (teller) => m.issue_number(teller, teller),
	too_common: (teller) => m.issue_password_common({}, teller),
	too_close_to_you: (teller) => m.issue_password_about_you({}, teller),
	too_short: (teller) =>
		isPassword(teller)
			? m.issue_too_short({ field: teller.field, count: SHORTEST_PASSWORD }, teller)
			: m.issue_short(teller, teller),
	too_long: (teller) =>
		isPassword(teller)
			? m.issue_too_long({ field: teller.field, count: LONGEST_PASSWORD }, teller)
			: m.issue_long(teller, teller)
};

function isPassword({ issue }: Teller): boolean {
	return fieldOf(issue.path) === 'password';
}

function isEmpty(input: unknown): boolean {
	return input === undefined || input === null || input === '';
}

function tellType(teller: Teller): string {
	const { issue } = teller;
	if (isEmpty(issue.input)) return required(teller);
	if (issue.expected === 'int') return m.issue_integer(teller, teller);
	if (issue.expected === 'number') return m.issue_number(teller, teller);
	return m.issue_wrong(teller, teller);
}

function tellTooSmall(teller: Teller): string {
	const { issue, field, inner, locale } = teller;
	const count = formatNumber(Number(issue.minimum), locale);
	if (issue.origin === 'string') {
		return issue.minimum === 1 || issue.input === ''
			? required(teller)
			: m.issue_too_short({ field, count }, { locale });
	}
	if (issue.origin === 'array' || issue.origin === 'set') {
		return m.issue_too_few({ field: inner, count }, { locale });
	}
	return m.issue_too_small({ field, count }, { locale });
}

function tellTooBig({ issue, field, locale }: Teller): string {
	const count = formatNumber(Number(issue.maximum), locale);
	if (issue.origin === 'string') return m.issue_too_long({ field, count }, { locale });
	if (issue.origin === 'array' || issue.origin === 'set') {
		return m.issue_too_many({ field, count }, { locale });
	}
	return m.issue_too_big({ field, count }, { locale });
}

function tellFormat(teller: Teller): string {
	if (isEmpty(teller.issue.input)) return required(teller);
	switch (teller.issue.format) {
		case 'email':
			return m.issue_email({}, teller);
		case 'url':
			return m.issue_url({}, teller);
		case 'date':
		case 'datetime':
			return m.issue_date(teller, teller);
		default:
			return m.issue_format(teller, teller);
	}
}

/** Of the ways an answer could have been right, the one that went furthest is the one that was meant. */
function tellUnion(teller: Teller): string {
	const nearest = teller.issue.errors?.findLast((issues) => issues.length > 0)?.[0];
	if (nearest === undefined) return m.issue_wrong(teller, teller);
	return tell({ ...teller, issue: { ...nearest, path: [...teller.issue.path, ...nearest.path] } });
}
