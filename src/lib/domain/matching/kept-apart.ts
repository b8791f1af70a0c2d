import type { ListingProfile, ProfileOrganisation } from './listing-profile.ts';
import type { Pair } from './pair.ts';

/**
 * Whether two organisations must not meet because one of them declared it. The one rule of all lists: for everybody but
 * those who declared it, such a pair is no candidate anywhere, as two that have nothing in common.
 */
export function areKeptApart(
	one: ProfileOrganisation | null,
	other: ProfileOrganisation | null
): boolean {
	if (one === null || other === null) return false;
	return Boolean(one.conflicts?.includes(other.id) || other.conflicts?.includes(one.id));
}

/** @param declared the organisations about which whoever asks declared it themselves: they are told why */
export function isWithheld(
	{ need, offer }: Pick<Pair, 'need' | 'offer'>,
	asking: ListingProfile,
	declared: ReadonlySet<string> | undefined
): boolean {
	if (!areKeptApart(need.organisation, offer.organisation)) return false;
	const other = asking.id === need.id ? offer : need;
	return !declared?.has(other.organisation!.id);
}

/** The same listing as if nobody had declared anything about its organisation. */
export function withoutConflicts(profile: ListingProfile): ListingProfile {
	if (!profile.organisation?.conflicts) return profile;
	const { conflicts: _, ...organisation } = profile.organisation;
	return { ...profile, organisation };
}
