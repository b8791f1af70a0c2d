import { EMPTY_DRAFT } from '#lib/domain/listing/draft.ts';
import type { ListingProfile } from './listing-profile.ts';

const { placeCode: _place, ipStatus: _ip, ...EMPTY } = EMPTY_DRAFT;
const NOTHING_SAID = { ...EMPTY, organisation: null, place: null, confirmedAt: null };

/** A profile that says only what is given, such as the two sentences typed on the home page. */
export function draftProfile(
	said: Pick<ListingProfile, 'id' | 'kind' | 'texts'> & Partial<ListingProfile>
): ListingProfile {
	return { ...NOTHING_SAID, ...said };
}
