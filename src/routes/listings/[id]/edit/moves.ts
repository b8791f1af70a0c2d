import type { ListingStatus } from '#lib/domain/listing/listing.ts';

/** What an author may do with a listing besides changing what it says. */
export const AUTHOR_ACTS = [
	'publish',
	'pause',
	'fulfil',
	'renew',
	'withdraw',
	'archive',
	'delete'
] as const;
export type AuthorAct = (typeof AUTHOR_ACTS)[number];

/** The acts that make sense in each state; the database decides whether one is legal. */
const ACTS: Readonly<Record<ListingStatus, readonly AuthorAct[]>> = {
	draft: ['publish', 'delete'],
	submitted: ['withdraw'],
	in_review: [],
	changes_requested: ['withdraw'],
	approved: ['publish', 'withdraw'],
	published: ['renew', 'pause', 'fulfil', 'withdraw'],
	paused: ['publish', 'fulfil', 'withdraw'],
	fulfilled: ['publish', 'archive'],
	expired: ['publish', 'withdraw', 'archive'],
	withdrawn: ['publish', 'archive'],
	rejected: ['archive'],
	archived: []
};

export function actsFor(status: ListingStatus): readonly AuthorAct[] {
	return ACTS[status];
}
