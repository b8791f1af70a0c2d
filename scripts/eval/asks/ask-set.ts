import path from 'node:path';
import { EMPTY_DRAFT, type ListingDraft } from '#lib/domain/listing/draft.ts';
import {
	LISTING_KINDS,
	TEXT_LANGUAGES,
	type ListingKind,
	type TextLanguage
} from '#lib/domain/listing/listing.ts';
import type { ListingAuthor } from '#lib/domain/listing/stored-listing.ts';
import { draftToProfile } from '#lib/domain/listing/to-profile.ts';
import type { ListingProfile } from '#lib/domain/matching/listing-profile.ts';
import type { Grades } from '../figures/grades.ts';
import type { Gazetteer } from '#lib/domain/place/gazetteer.ts';
import { readGrades } from '../read-grades.ts';
import { readId, readLines, readObject, readText } from '../read-lines.ts';
import { WrongInput } from '../wrong-input.ts';

/** The classes of length in which asks are reported; the first word of `style`. */
export const LENGTHS = ['short', 'sentence', 'few', 'long'] as const;

/** What somebody types into the box of the home page. */
export interface Ask {
	readonly id: string;
	readonly kind: ListingKind;
	readonly text: string;
	/** `vi`, `vi-unmarked`, `en` or `mixed`. */
	readonly language: string;
	readonly length: (typeof LENGTHS)[number];
}

export interface AskSet {
	/** Name of the folder. */
	readonly name: string;
	readonly asks: readonly Ask[];
	readonly listings: readonly ListingProfile[];
	/** The places of the region whose people ask. */
	readonly gazetteer: Gazetteer;
	/** 2: a person would contact them; 1: worth a look; 0 or missing: no. */
	readonly grades: ReadonlyMap<string, Grades>;
}

/**
 * Reads `queries.jsonl`, `listings.jsonl` (listings as the API represents them, null and empty fields left out) and
 * `qrels.tsv`.
 *
 * @throws WrongInput when a file is missing or a line cannot be read
 */
export function readAskSet(folder: string, gazetteer: Gazetteer): AskSet {
	return {
		name: path.basename(path.resolve(folder)),
		asks: readLines(path.join(folder, 'queries.jsonl')).map((line) => {
			const row = readObject(line);
			const style = readText(row, 'style', line.where).split(' ')[0];
			return {
				id: readId(row, line.where),
				kind: oneOf(row['kind'], LISTING_KINDS, line.where),
				text: readText(row, 'text', line.where),
				language: readText(row, 'language', line.where),
				length: oneOf(style, LENGTHS, line.where)
			};
		}),
		gazetteer,
		listings: readLines(path.join(folder, 'listings.jsonl')).map((line) =>
			profileOf(readObject(line), line.where, gazetteer)
		),
		grades: readGrades(path.join(folder, 'qrels.tsv'))
	};
}

function profileOf(
	row: Readonly<Record<string, unknown>>,
	where: string,
	gazetteer: Gazetteer
): ListingProfile {
	const said = row as Partial<ListingDraft>;
	const kind = oneOf(row['kind'], LISTING_KINDS, where);
	for (const { language } of said.texts ?? []) oneOf<TextLanguage>(language, TEXT_LANGUAGES, where);
	const draft = { ...EMPTY_DRAFT, ...said, kind };
	const author = (row['organisation'] as ListingAuthor | undefined) ?? null;
	return {
		...draftToProfile(draft, author, gazetteer),
		id: readId(row, where),
		confirmedAt: new Date(readText(row, 'confirmedAt', where))
	};
}

function oneOf<Value extends string>(
	said: unknown,
	allowed: readonly Value[],
	where: string
): Value {
	const found = allowed.find((value) => value === said);
	if (found === undefined)
		throw new WrongInput(`${where}: ${String(said)} is none of ${allowed.join(', ')}.`);
	return found;
}
