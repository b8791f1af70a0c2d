import { detailsOf } from '#lib/domain/listing/draft.ts';
import type { AnswerMark, ListingFormView } from './form-view.ts';

/** Fields of one answer. */
const SINGLE = [
	'kind',
	'title',
	'summary',
	'language',
	'translation.title',
	'translation.summary',
	'placeQuery',
	'codeQuery',
	'organisationId',
	...detailsOf('choice', 'integer', 'place', 'day', 'money', 'amount', 'unit', 'lines')
] as const;
export type SingleField = (typeof SINGLE)[number];

/** Fields of several. */
const MANY = ['codes', ...detailsOf('choices', 'flag')] as const;
export type ManyField = (typeof MANY)[number];

export interface RequirementRow {
	strength: string;
	kind: string;
	value: string;
}

/** What stands in the form now, and which of it is still a guess. */
export interface TypedAnswers {
	readonly one: Record<SingleField, string>;
	readonly many: Record<ManyField, string[]>;
	readonly requirements: RequirementRow[];
	/** The mark of an answer that still is what was guessed; null once its author changed it. */
	markOf(name: string): AnswerMark | null;
}

const EMPTY_ROWS = 1;

export function createTypedAnswers({ answers, marks }: ListingFormView): TypedAnswers {
	const one = $state(
		Object.fromEntries(SINGLE.map((name) => [name, answers[name]?.at(-1) ?? ''])) as Record<
			SingleField,
			string
		>
	);
	const many = $state(
		Object.fromEntries(MANY.map((name) => [name, [...(answers[name] ?? [])]])) as Record<
			ManyField,
			string[]
		>
	);
	const requirements = $state(readRows(answers));

	return {
		one,
		many,
		requirements,
		markOf(name) {
			const mark = marks[name];
			if (mark === undefined) return null;
			return valueOf(name) === mark.value ? mark : null;
		}
	};

	function valueOf(name: string): string | undefined {
		const [, row] = /^requirements\.(\d+)\.value$/.exec(name) ?? [];
		if (row !== undefined) return requirements[Number(row)]?.value;
		return one[name as SingleField];
	}
}

function readRows(answers: ListingFormView['answers']): RequirementRow[] {
	const rows: RequirementRow[] = [];
	for (let at = 0; at < 30; at += 1) {
		const value = answers[`requirements.${at}.value`]?.at(-1);
		if (!value) continue;
		rows.push({
			strength: answers[`requirements.${at}.strength`]?.at(-1) ?? 'wish',
			kind: answers[`requirements.${at}.kind`]?.at(-1) ?? 'capability',
			value
		});
	}
	for (let added = 0; added < EMPTY_ROWS; added += 1) rows.push(emptyRow());
	return rows;
}

/** Adds as many rows of requirements as the fields of a form that is brought back need. */
export function makeRoom(
	{ requirements }: TypedAnswers,
	fields: readonly (readonly [name: string, values: readonly string[]])[]
): void {
	for (const [name] of fields) {
		const [, row] = /^requirements\.(\d+)\./.exec(name) ?? [];
		while (row !== undefined && requirements.length <= Number(row) && requirements.length < 30)
			requirements.push(emptyRow());
	}
}

export function emptyRow(): RequirementRow {
	return { strength: 'wish', kind: 'capability', value: '' };
}
