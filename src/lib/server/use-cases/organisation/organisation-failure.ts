export type OrganisationFailure = 'name_taken' | 'unknown_code' | 'unknown_place' | 'not_allowed';

/** What the database refuses of the content of an organisation. */
export const REFUSED_ORGANISATION = {
	not_allowed: 'not_allowed',
	name_taken: 'name_taken',
	unknown_code: 'unknown_code',
	unknown_place: 'unknown_place'
} as const;
