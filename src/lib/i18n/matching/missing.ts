import type { ListingProfile } from '#lib/domain/matching/listing-profile.ts';
import type { Missing } from '#lib/domain/matching/match.ts';
import { gateName } from '../lists.ts';
import { m } from '../messages.ts';
import { fieldName } from '../fields.ts';
import type { MatchReader } from './names.ts';
import { inSentence } from './sentence.ts';

/** What is not met, not known or not said, as one short phrase. */
export function missingSentence(
	missing: Missing,
	reader: Pick<MatchReader, 'side' | 'isOwn'>
): string {
	switch (missing.code) {
		case 'wish':
			return m.match_missing_wish({ value: missing.value });
		case 'must_unproven':
			return m.match_missing_must({ value: missing.value });
		case 'gate_unknown':
			return m.match_missing_gate({ gate: inSentence(gateName(missing.gate)) });
		case 'field': {
			const field = inSentence(fieldName(missing.field satisfies keyof ListingProfile));
			if (missing.side !== reader.side) return m.match_missing_theirs({ field });
			return reader.isOwn ? m.match_missing_yours({ field }) : m.match_missing_own({ field });
		}
	}
}
