import type { ImportMapping } from '#lib/domain/import/mapping.ts';
import type { Survey } from './survey.ts';

const LONGEST_VALUE = 160;

/** The mapping, the first rows as they would be stored, and what would become of all of them. */
export function describeSurvey(mapping: ImportMapping, survey: Survey<object>): string {
	const { read, ready, refused, notes, reasons, preview } = survey;
	return [
		'Columns:',
		...Object.entries(mapping.fields).map(
			([field, { columns }]) => `  ${field} <- ${columns.join(' + ')}`
		),
		...Object.entries(mapping.constants).map(
			([field, value]) => `  ${field} = ${JSON.stringify(value)}`
		),
		`  id <- ${mapping.externalId ?? 'the line'}`,
		...preview.flatMap((draft, index) => [`Row ${index + 1}:`, ...describeDraft(draft)]),
		`${read} rows: ${ready} are complete, ${refused} are refused.`,
		...[...notes].map(([what, count]) => `  ${what}: ${count}`),
		...[...reasons].map(([why, count]) => `  refused for ${why}: ${count}`)
	].join('\n');
}

function describeDraft(draft: object): readonly string[] {
	return Object.entries(draft)
		.filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0))
		.flatMap(([field, value]) =>
			field === 'texts'
				? (value as readonly object[]).map((text) => `  ${short(valuesOf(text))}`)
				: [
						`  ${field}: ${short(field === 'organisation' ? valuesOf(value as object) : written(value))}`
					]
		);
}

function valuesOf(said: object): string {
	return Object.values(said)
		.filter((value) => value !== null)
		.join(' | ');
}

function written(value: unknown): string {
	return typeof value === 'string' ? value : JSON.stringify(value);
}

function short(text: string): string {
	const line = text.replace(/\s+/g, ' ');
	return line.length <= LONGEST_VALUE ? line : `${line.slice(0, LONGEST_VALUE).toWellFormed()}…`;
}
