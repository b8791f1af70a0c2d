export type MembershipFailure = 'not_found' | 'not_allowed' | 'last_owner';

/** What the database refuses of a change to a membership. */
export const REFUSED_MEMBERSHIP = { not_allowed: 'not_allowed', last_owner: 'last_owner' } as const;
