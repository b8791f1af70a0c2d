import { type CodeRef, type PartnershipType, type Subject } from '#lib/domain/listing/listing.ts';
import type { GeographicScope } from '#lib/domain/listing/listing.ts';
import type { Side } from '../evidence.ts';
import type { ListingProfile } from '../listing-profile.ts';
import { codeNearness } from '../facets/codes.ts';
import { judgeRequirement } from '../facets/wishes.ts';
import { primaryLanguages } from '../gates/overlap.ts';
import type { Pair } from '../pair.ts';

/** A small edit to the listing on one side; `value` is what is written into the field, or taken out of it. */
export type ListingEdit = { readonly side: Side } & (
	| { readonly code: 'set_readiness'; readonly value: number }
	| { readonly code: 'set_subject'; readonly value: Subject }
	| { readonly code: 'widen_scope'; readonly value: GeographicScope }
	| { readonly code: 'add_language'; readonly value: string }
	| { readonly code: 'add_partnership_type'; readonly value: PartnershipType }
	| { readonly code: 'add_code'; readonly value: CodeRef }
	| { readonly code: 'add_certification'; readonly value: string }
	| { readonly code: 'drop_must'; readonly value: string }
	| { readonly code: 'accept_flexible_confidentiality' }
	| { readonly code: 'extend_until'; readonly value: string }
	| { readonly code: 'confirm_now' }
);

/** The listing with the edit made. */
export function applyEdit(profile: ListingProfile, edit: ListingEdit, now: Date): ListingProfile {
	switch (edit.code) {
		case 'set_readiness':
			return { ...profile, readiness: edit.value };
		case 'set_subject':
			return { ...profile, subject: edit.value };
		case 'widen_scope':
			return { ...profile, scope: edit.value };
		case 'add_language':
			return { ...profile, languages: [...profile.languages, edit.value] };
		case 'add_partnership_type':
			return { ...profile, partnershipTypes: [...profile.partnershipTypes, edit.value] };
		case 'add_code':
			return { ...profile, codes: [...profile.codes, edit.value] };
		case 'add_certification':
			return { ...profile, certifications: [...profile.certifications, edit.value] };
		case 'drop_must':
			return {
				...profile,
				requirements: profile.requirements.filter(
					({ strength, value }) => strength !== 'must' || value !== edit.value
				)
			};
		case 'accept_flexible_confidentiality':
			return { ...profile, confidentiality: 'flexible' };
		case 'extend_until':
			return { ...profile, availableUntil: edit.value };
		case 'confirm_now':
			return { ...profile, confirmedAt: now };
	}
}

/**
 * The edits worth trying on a pair: what one side does not say and the other does, and what would open a closed
 * gate. Whether they help is for the scorer to tell.
 */
export function candidateEdits({ need, offer }: Pair): readonly ListingEdit[] {
	return [
		...editsTowards('need', need, offer),
		...editsTowards('offer', offer, need),
		...requirementEdits(need, offer)
	];
}

const WIDER: Readonly<Record<GeographicScope, readonly GeographicScope[]>> = {
	local: ['regional', 'national', 'international'],
	regional: ['national', 'international'],
	national: ['international'],
	international: []
};

function editsTowards(
	side: Side,
	own: ListingProfile,
	other: ListingProfile
): readonly ListingEdit[] {
	const edits: ListingEdit[] = [];
	if (own.readiness === null && other.readiness !== null) {
		edits.push({ side, code: 'set_readiness', value: other.readiness });
	}
	if (own.subject === null && other.subject !== null) {
		edits.push({ side, code: 'set_subject', value: other.subject });
	}
	if (own.scope !== null) {
		for (const value of WIDER[own.scope]) edits.push({ side, code: 'widen_scope', value });
	}
	const spoken = primaryLanguages(own.languages);
	for (const value of primaryLanguages(other.languages)) {
		if (!spoken.includes(value)) edits.push({ side, code: 'add_language', value });
	}
	for (const value of other.partnershipTypes) {
		if (!own.partnershipTypes.includes(value))
			edits.push({ side, code: 'add_partnership_type', value });
	}
	for (const value of other.codes) {
		if (!own.codes.some((code) => codeNearness(code, value) === 1)) {
			edits.push({ side, code: 'add_code', value });
		}
	}
	if (own.confidentiality !== null && own.confidentiality !== 'flexible') {
		edits.push({ side, code: 'accept_flexible_confidentiality' });
	}
	if (own.availableUntil !== null && other.availableUntil !== null) {
		if (other.availableUntil > own.availableUntil) {
			edits.push({ side, code: 'extend_until', value: other.availableUntil });
		}
	}
	if (own.confirmedAt !== null) edits.push({ side, code: 'confirm_now' });
	return edits;
}

function requirementEdits(need: ListingProfile, offer: ListingProfile): readonly ListingEdit[] {
	return need.requirements.flatMap((requirement): readonly ListingEdit[] => {
		if (judgeRequirement(requirement, offer) === 'met') return [];
		const { kind, strength, value } = requirement;
		return [
			...(kind === 'certification'
				? [{ side: 'offer', code: 'add_certification', value } as const]
				: []),
			...(strength === 'must' ? [{ side: 'need', code: 'drop_must', value } as const] : [])
		];
	});
}
