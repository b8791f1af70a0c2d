import { foldWords } from '../text/fold.ts';
import type { FieldSource, ImportMapping } from './mapping.ts';

/** What a column is called that says which organisation a row is about or of. */
const OF_ORGANISATIONS = [
	'organisation',
	'organization',
	'company',
	'to chuc',
	'cong ty',
	'doanh nghiep'
];

/** Names that columns go by, folded; earlier ones are likelier. */
const LISTING_NAMES: Readonly<Record<string, readonly string[]>> = {
	title: ['title', 'tieu de', 'name', 'ten', 'payoff', 'headline', 'topic', 'subject line'],
	summary: [
		'summary',
		'tom tat',
		'description',
		'mo ta',
		'abstract',
		'text',
		'noi dung',
		'details',
		'body'
	],
	titleVi: ['title vi', 'tieu de vi', 'name vi', 'ten vi'],
	summaryVi: ['summary vi', 'description vi', 'mo ta vi', 'tom tat vi', 'text vi', 'abstract vi'],
	titleEn: ['title en', 'tieu de en', 'name en', 'ten en'],
	summaryEn: ['summary en', 'description en', 'mo ta en', 'tom tat en', 'text en', 'abstract en'],
	readiness: ['trl', 'readiness', 'technology readiness level', 'muc san sang', 'muc do san sang'],
	language: ['language', 'lang', 'ngon ngu'],
	placeCode: ['place code', 'ma dia phuong'],
	availableFrom: ['available from', 'valid from', 'tu ngay'],
	availableUntil: ['available until', 'valid until', 'deadline', 'den ngay', 'han'],
	budgetMinVnd: ['budget min vnd', 'budget min', 'ngan sach tu'],
	budgetMaxVnd: ['budget max vnd', 'budget max', 'ngan sach den'],
	certifications: ['certifications', 'certificates', 'chung nhan'],
	organisation: OF_ORGANISATIONS,
	organisationKind: ['organisation kind', 'organization kind', 'loai to chuc']
};
const ORGANISATION_NAMES: Readonly<Record<string, readonly string[]>> = {
	name: ['name vi', 'ten', 'name', ...OF_ORGANISATIONS],
	nameEn: ['name en', 'english name', 'ten tieng anh'],
	website: ['website', 'url', 'homepage', 'trang web'],
	placeCode: ['place code', 'ma dia phuong'],
	summaryVi: ['summary vi', 'description vi', 'mo ta', 'gioi thieu'],
	summaryEn: ['summary en', 'description en', 'summary', 'description']
};
const TAG_NAMES = ['tags', 'keywords', 'tu khoa', 'the'];
const ID_NAMES = ['id', 'external id', 'code', 'ma', 'uuid', 'key'];

/** A first guess at which column is what, by the names of the columns. Tags end up below the summary. */
export function suggestListingMapping(columns: readonly string[]): ImportMapping {
	const { fields, find } = suggest(columns, LISTING_NAMES);
	const isBilingual = 'titleVi' in fields && 'titleEn' in fields;
	if (isBilingual) {
		delete fields['title'];
		delete fields['summary'];
	}
	const tags = find(TAG_NAMES);
	if (fields['summary'] && tags !== null) {
		fields['summary'] = { columns: [...fields['summary'].columns, tags] };
	}
	return { fields, externalId: find(ID_NAMES), constants: {} };
}

export function suggestOrganisationMapping(columns: readonly string[]): ImportMapping {
	const { fields, find } = suggest(columns, ORGANISATION_NAMES);
	return { fields, externalId: find(ID_NAMES), constants: {} };
}

function suggest(
	columns: readonly string[],
	names: Readonly<Record<string, readonly string[]>>
): {
	readonly fields: Record<string, FieldSource>;
	readonly find: (wanted: readonly string[]) => string | null;
} {
	const byKey = new Map<string, string>();
	for (const column of columns) {
		const key = keyOf(column);
		if (!byKey.has(key)) byKey.set(key, column);
	}
	const find = (wanted: readonly string[]) =>
		wanted.map((name) => byKey.get(foldWords(name))).find((column) => column !== undefined) ?? null;
	const fields: Record<string, FieldSource> = {};
	for (const [field, wanted] of Object.entries(names)) {
		const column = find(wanted);
		if (column !== null) fields[field] = { columns: [column] };
	}
	return { fields, find };
}

/** `Tiêu đề`, `tieu_de` and `TieuDe` are the same name. */
function keyOf(column: string): string {
	const apart = column.normalize('NFC').replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');
	return foldWords(apart);
}
