import { sql } from 'kysely';
import type { OrganisationKind, Sphere } from '#lib/domain/organisation/organisation.ts';
import type { OrganisationEntry } from '#lib/domain/organisation/stored-organisation.ts';
import type { Tx } from './db.ts';
import { currentVerification } from './organisations.ts';

/** Which organisations to list; null and the empty list leave a question open. */
export interface OrganisationSearch {
	/** Folded words, letters and digits only; a word of the name begins with each, or is it where it is short. */
	readonly words: readonly string[];
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
		.with('found', (cte) =>
			cte
				.selectFrom('organisations')
				.select(['id', 'slug', 'name', 'nameEn', 'sphere', 'kind', 'placeCode'])
				.select(['answersWithinDays', 'nameKey'])
				.select((eb) => [
					currentVerification(eb.ref('organisations.id')).as('verification'),
					countPublished('need').as('needs'),
					countPublished('offer').as('offers')
				])
				.where((eb) =>
					eb.and([
						...search.words.map(holdsWord),
						...(search.sphere === null ? [] : [eb('sphere', '=', search.sphere)]),
						...(search.kind === null ? [] : [eb('kind', '=', search.kind)]),
						...(search.placeCodes === null
							? []
							: [sql<boolean>`place_code = any(${[...search.placeCodes]}::text[])`])
					])
				)
		)
		.selectFrom('found')
		.$if(search.show === 'active', (query) => query.where(isOnlyListed, '=', false));
	const rows = await found
		.select(['id', 'slug', 'name', 'nameEn', 'sphere', 'kind', 'placeCode'])
		.select(['answersWithinDays', 'verification', 'needs', 'offers'])
		.orderBy(isOnlyListed)
		.orderBy('nameKey')
		.offset(page.offset)
		.limit(page.limit)
		.execute();
	const { total } = await found
		.select((eb) => eb.fn.countAll<number>().as('total'))
		.executeTakeFirstOrThrow();
	return { entries: rows, total };
}

/** Words up to this length are looked for whole: "AI" is not "Aichi". */
const WHOLE_WORD = 2;

function holdsWord(word: string) {
	const pattern = word.length <= WHOLE_WORD ? `% ${word} %` : `% ${word}%`;
	return sql<boolean>`concat(' ', name_words, ' ') like ${pattern}`;
}

const isOnlyListed = sql<boolean>`(verification is null or verification ->> 'level' = 'listed')`;

function countPublished(kind: 'need' | 'offer') {
	return sql<number>`(
		select count(*)::int from public.listings
		where listings.organisation_id = organisations.id and status = 'published' and listings.kind = ${kind}
	)`;
}
