import { fact, type FactEvidence, type Side } from '../evidence.ts';
import type { ListingProfile } from '../listing-profile.ts';
import { type Gate, openIf } from './gate.ts';

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Closed where the two spans have no day in common, or where one is over. A span without a first or last day
 * has no limit there; what is not an ISO day is not said.
 */
export const datesGate: Gate = {
	check({ need, offer, now }) {
		if (isOver(need, now) || isOver(offer, now)) return 'closed';
		if (!hasSpan(need) || !hasSpan(offer)) return 'unknown';
		return openIf(startsInTime(need, offer) && startsInTime(offer, need));
	},
	tell: ({ need, offer }) => [...spanFacts('need', need), ...spanFacts('offer', offer)]
};

function isOver({ availableUntil }: ListingProfile, now: Date): boolean {
	const until = dayOf(availableUntil);
	return until !== null && Number.isFinite(now.getTime()) && until < now.toISOString().slice(0, 10);
}

function hasSpan({ availableFrom, availableUntil }: ListingProfile): boolean {
	return dayOf(availableFrom) !== null || dayOf(availableUntil) !== null;
}

function startsInTime(one: ListingProfile, other: ListingProfile): boolean {
	const from = dayOf(one.availableFrom);
	const until = dayOf(other.availableUntil);
	return from === null || until === null || from <= until;
}

function spanFacts(side: Side, profile: ListingProfile): readonly FactEvidence[] {
	return (['availableFrom', 'availableUntil'] as const).flatMap((field) => {
		const day = dayOf(profile[field]);
		return day === null ? [] : [fact(side, field, day)];
	});
}

function dayOf(day: string | null): string | null {
	return day !== null && ISO_DAY.test(day) ? day : null;
}
