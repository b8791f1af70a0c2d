import type { DB } from '#lib/server/data/database.types.ts';
import { type Expression, expressionBuilder } from 'kysely';
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres';

/** The organisation as a conversation names it: `{ id, slug, name }`. */
export function organisationRef(id: Expression<string>) {
	const eb = expressionBuilder<DB>();
	return jsonObjectFrom(
		eb
			.selectFrom('organisations')
			.select(['organisations.id', 'organisations.slug', 'organisations.name'])
			.where('organisations.id', '=', id)
	).$notNull();
}

/** The listing as a conversation names it, or null where there is none that the caller may see. */
export function listingRef(id: Expression<string | null>) {
	const eb = expressionBuilder<DB>();
	return jsonObjectFrom(
		eb
			.selectFrom('listings')
			.select(['listings.id', 'listings.kind', 'listings.status'])
			.select((inner) =>
				jsonArrayFrom(
					inner
						.selectFrom('listingTexts')
						.select(['listingTexts.language', 'listingTexts.title'])
						.whereRef('listingTexts.listingId', '=', 'listings.id')
						.orderBy('listingTexts.language', 'desc')
				).as('titles')
			)
			.where('listings.id', '=', id)
	);
}

/** The person's name and how to reach them, or null where the caller may not know. */
export function contactOf(userId: Expression<string | null>) {
	const eb = expressionBuilder<DB>();
	return jsonObjectFrom(
		eb
			.selectFrom('persons')
			.innerJoin('contactDetails', 'contactDetails.userId', 'persons.userId')
			.select(['persons.name', 'contactDetails.email', 'contactDetails.phone'])
			.where('persons.userId', '=', userId)
	);
}
