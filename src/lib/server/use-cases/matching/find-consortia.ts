import type { Result } from '#lib/domain/result.ts';
import type { LiveRegion } from '#lib/server/live/live-region.ts';
import type {
	ConsortiumRefusal,
	ConsortiumRequest,
	FoundConsortia
} from '#lib/server/live/matching/answer-consortia.ts';

export type * from '#lib/server/live/matching/answer-consortia.ts';

/** Teams for several roles at once, from the offers that are published now. Open to everybody; nothing is stored. */
export function findConsortia(
	live: LiveRegion,
	request: ConsortiumRequest,
	now: Date
): Promise<Result<FoundConsortia, ConsortiumRefusal>> {
	return live.ask('findConsortia', { request, now });
}
