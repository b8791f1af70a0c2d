import { DETAIL_NAMES, type DetailShape, LISTING_DETAILS } from '../listing/draft.ts';

/** Which columns fill a field, and what happens to their text on the way. */
export interface FieldSource {
	/** Joined in this order; empty cells are passed over. */
	readonly columns: readonly string[];
	/** Stands between joined columns; without it a dash in one line, an empty line in longer text. */
	readonly join?: string | undefined;
	/** Added, one after the other, while the text is shorter than the field allows. */
	readonly whenShort?: readonly string[] | undefined;
	/** What to do with text beyond the field's limit: `cut` at the end of a sentence or word (usual), or `refuse`. */
	readonly whenLong?: 'cut' | 'refuse' | undefined;
	/** What to do with a value the field does not take: `refuse` the row (usual), or `omit` the field. */
	readonly whenWrong?: 'refuse' | 'omit' | undefined;
	/** Takes a cell apart into a list; without it `;` and `|` do. */
	readonly split?: string | undefined;
	/** What a value of the file is called here; capitals do not matter. Null leaves it out. */
	readonly values?: Readonly<Record<string, string | null>> | undefined;
	/** What stands for a value that `values` does not name. Null leaves it out; without this it stays as it is. */
	readonly otherwise?: string | null | undefined;
	/** Before the decimals of numbers; without it the writing of the number decides. */
	readonly decimal?: ',' | '.' | undefined;
	/** The code list of `codes`. */
	readonly scheme?: string | undefined;
}

/** How the rows of a file become listings or organisations. */
export interface ImportMapping {
	readonly fields: Readonly<Record<string, FieldSource>>;
	/** The column that names a row for ever; null: the line does. */
	readonly externalId: string | null;
	/** What every row says where its own columns say nothing. */
	readonly constants: Readonly<Record<string, unknown>>;
}

/** `line` and `text` are written by people; `word` is a code of a closed list, a day or an address; `flag` yes or no. */
export type FieldShape =
	| { readonly shape: 'line' | 'text'; readonly min: number; readonly max: number }
	| { readonly shape: 'word' | 'number' | 'integer' | 'list' | 'codes' | 'flag' };

const NAME = { shape: 'line', min: 2, max: 200 } as const;
const TITLE = { shape: 'line', min: 8, max: 120 } as const;
const SUMMARY = { shape: 'text', min: 40, max: 4000 } as const;

const SHAPE_IN_FILE = {
	choice: 'word',
	choices: 'list',
	integer: 'integer',
	place: 'word',
	day: 'word',
	money: 'integer',
	amount: 'number',
	unit: 'word',
	lines: 'list',
	flag: 'flag'
} as const satisfies Record<DetailShape, FieldShape['shape']>;

/** The fields of a listing that a file can fill; lengths in UTF-16 units. */
export const LISTING_FIELDS: Readonly<Record<string, FieldShape>> = {
	title: TITLE,
	summary: SUMMARY,
	titleVi: TITLE,
	summaryVi: SUMMARY,
	titleEn: TITLE,
	summaryEn: SUMMARY,
	language: { shape: 'word' },
	codes: { shape: 'codes' },
	...Object.fromEntries(
		DETAIL_NAMES.map((name) => [name, { shape: SHAPE_IN_FILE[LISTING_DETAILS[name]] }])
	),
	organisation: NAME,
	organisationKind: { shape: 'word' }
};

const PROFILE = { shape: 'text', min: 1, max: 4000 } as const;

/** The fields of an organisation that a file can fill. */
export const ORGANISATION_FIELDS: Readonly<Record<string, FieldShape>> = {
	name: NAME,
	nameEn: NAME,
	sphere: { shape: 'word' },
	kind: { shape: 'word' },
	size: { shape: 'word' },
	placeCode: { shape: 'word' },
	languages: { shape: 'list' },
	valueChainRole: { shape: 'word' },
	codes: { shape: 'codes' },
	summaryVi: PROFILE,
	summaryEn: PROFILE,
	website: { shape: 'word' }
};
