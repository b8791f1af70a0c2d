import { fact, type FactEvidence, type Side } from '../evidence.ts';
import type { ListingProfile } from '../listing-profile.ts';
import { type Gate, openIf } from './gate.ts';

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Closed where the two spans have no day in common, or where one ended before today. A span without a first or last day
 * has no limit there; what is not an ISO day is not said.
 */
export const datesGate: Gate = {
	check({ need, offer, today }) {
		if (isOver(need, today) || isOver(offer, today)) return 'closed';
		if (!hasSpan(need) || !hasSpan(offer)) return 'unknown';
		return openIf(startsInTime(need, offer) && startsInTime(offer, need));
	},
	tell: ({ need, offer }) => [...spanFacts('need', need), ...spanFacts('offer', offer)]
};

function isOver({ availableUntil }: ListingProfile, today: string): boolean {
	const until = isoDay(availableUntil);
	return until !== null && until < today;
}

function hasSpan({ availableFrom, availableUntil }: ListingProfile): boolean {
	return isoDay(availableFrom) !== null || isoDay(availableUntil) !== null;
}

function startsInTime(one: ListingProfile, other: ListingProfile): boolean {
	const from = isoDay(one.availableFrom);
	const until = isoDay(other.availableUntil);
	return from === null || until === null || from <= until;
}

function spanFacts(side: Side, profile: ListingProfile): readonly FactEvidence[] {
	return (['availableFrom', 'availableUntil'] as const).flatMap((field) => {
		const day = isoDay(profile[field]);
		return day === null ? [] : [fact(side, field, day)];
	});
}

function isoDay(day: string | null): string | null {
	return day !== null && ISO_DAY.test(day) ? day : null;
}
