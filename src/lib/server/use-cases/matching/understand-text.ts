import type {
	ListingGuesses,
	SuggestOptions
} from '#lib/domain/listing/suggest/suggest-listing.ts';
import type { LiveRegion } from '#lib/server/live/live-region.ts';

/**
 * Reads a need or an offer out of what somebody wrote, with what the region knows.
 *
 * @param today ISO day
 */
export function understandText(
	live: LiveRegion,
	text: string,
	today: string,
	options: SuggestOptions
): Promise<ListingGuesses> {
	return live.ask('understandText', { text, today, options });
}
