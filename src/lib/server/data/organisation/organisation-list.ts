import { sql } from 'kysely';
import type { OrganisationKind, Sphere } from '#lib/domain/organisation/organisation.ts';
import type { OrganisationEntry } from '#lib/domain/organisation/stored-organisation.ts';
import type { Tx } from '#lib/server/data/db.ts';
import { currentVerification } from './organisations.ts';

/** Which organisations to list; null and the empty list leave a question open. */
export interface OrganisationSearch {
	/** Of which each stands in the name. */
	readonly words: readonly NameWord[];
	readonly sphere: Sphere | null;
	readonly kind: OrganisationKind | null;
	/** The codes of the places where they may be; null for anywhere. */
	readonly placeCodes: readonly string[] | null;
	/** `active` leaves out those only known from a directory. */
	readonly show: 'all' | 'active';
}

/** A page of organisations, those that take part before those only listed, then by name; with the count of all. */
export async function listOrganisations(
	tx: Tx,
	search: OrganisationSearch,
	page: { readonly offset: number; readonly limit: number }
): Promise<{ readonly entries: readonly OrganisationEntry[]; readonly total: number }> {
	const found = tx
		.selectFrom('organisations')
		.where((eb) =>
			eb.and([
				eb('closedAt', 'is', null),
				...search.words.map(({ word, isWhole }) => holdsWord(word, isWhole ? ' ' : '')),
				...(search.sphere === null ? [] : [eb('sphere', '=', search.sphere)]),
				...(search.kind === null ? [] : [eb('kind', '=', search.kind)]),
				...(search.placeCodes === null
					? []
					: [sql<boolean>`place_code = any(${[...search.placeCodes]}::text[])`]),
				...(search.show === 'active' ? [takesPart] : [])
			])
		);
	const rows = await tx
		// What stands beside each is looked up for those of the page alone.
		.with('page', () =>
			found
				.select(['id', 'nameOrder', takesPart.as('takesPart')])
				.orderBy('takesPart', 'desc')
				.orderBy(sql`name_order collate "C"`)
				.offset(page.offset)
				.limit(page.limit)
		)
		.selectFrom('page')
		.innerJoin('organisations', 'organisations.id', 'page.id')
		.select(['organisations.id', 'slug', 'name', 'nameEn', 'sphere', 'kind', 'placeCode'])
		.select('answersWithinDays')
		.select((eb) => [
			currentVerification(eb.ref('organisations.id')).as('verification'),
			countPublished('need').as('needs'),
			countPublished('offer').as('offers')
		])
		.orderBy('page.takesPart', 'desc')
		.orderBy(sql`page.name_order collate "C"`)
		.execute();
	const { total } = await found
		.select((eb) => eb.fn.countAll<number>().as('total'))
		.executeTakeFirstOrThrow();
	return { entries: rows, total };
}

/** Folded, letters and digits only. */
export interface NameWord {
	readonly word: string;
	/** Whether it must be a word of the name; else a word begins with it. */
	readonly isWhole: boolean;
}

/** Shorter words are looked for whole where a name has them: "AI" is not "Aichi". */
const SHORTEST_BEGINNING = 3;

/** Of folded words those that any name has, as a word or as the beginning of one. */
export async function findNameWords(
	tx: Tx,
	words: readonly string[]
): Promise<readonly NameWord[]> {
	const rows = await sql<{ word: string; isWord: boolean; isBeginning: boolean }>`
		select word,
			exists (select from public.organisations where ${holdsWord(sql.ref('word'), ' ')}) as is_word,
			exists (select from public.organisations where ${holdsWord(sql.ref('word'), '')}) as is_beginning
		from unnest(${[...words]}::text[]) as asked (word)
	`.execute(tx);
	return rows.rows
		.filter(({ isBeginning }) => isBeginning)
		.map(({ word, isWord }) => ({ word, isWhole: isWord && word.length < SHORTEST_BEGINNING }));
}

function holdsWord(word: unknown, end: '' | ' ') {
	return sql<boolean>`concat(' ', name_words, ' ') like concat('% ', ${word}::text, ${end}::text, '%')`;
}

/** Whether more is known of it than that some list has it. */
const takesPart = sql<boolean>`(organisations.id in (
	select organisation_id from public.verifications
	where level <> 'listed' and suspended_at is null and (valid_until is null or valid_until >= (select private.region_today()))
))`;

function countPublished(kind: 'need' | 'offer') {
	return sql<number>`(
		select count(*)::int from public.listings
		where listings.organisation_id = organisations.id and status = 'published' and listings.kind = ${kind}
	)`;
}
