import type { GeographicScope, PartnershipType } from '#lib/domain/listing/listing.ts';
import type { Side } from '../evidence.ts';
import type { ListingProfile } from '../listing-profile.ts';
import { quantitiesOf } from '../facets/quantity.ts';
import type { FieldFacetName } from '../facets/read-facets.ts';
import { judgeRequirement } from '../facets/wishes.ts';
import type { GateCode } from '../gates/gate.ts';
import { primaryLanguages } from '../gates/language.ts';
import type { Pair } from '../pair.ts';

export interface SaidQuantity {
	readonly min: number | null;
	readonly max: number | null;
	readonly unit: string;
}

/** A small edit to the listing on one side; `value` is what is written into the field, or taken out of it. */
export type ListingEdit = { readonly side: Side } & (
	| { readonly code: 'say_quantity'; readonly value: SaidQuantity }
	| { readonly code: 'widen_scope'; readonly value: GeographicScope }
	| { readonly code: 'add_language'; readonly value: string }
	| { readonly code: 'add_partnership_type'; readonly value: PartnershipType }
	| { readonly code: 'add_certification'; readonly value: string }
	| { readonly code: 'drop_must'; readonly value: string }
	| { readonly code: 'accept_flexible_confidentiality' }
	| { readonly code: 'extend_until'; readonly value: string }
	| { readonly code: 'confirm_now' }
);

/** What an edit can change in the reading of a pair; everything else stays as it is. */
export const TOUCHED: Readonly<
	Record<
		ListingEdit['code'],
		{ readonly facets: readonly FieldFacetName[]; readonly gates: readonly GateCode[] }
	>
> = {
	say_quantity: { facets: ['quantity'], gates: ['capacity'] },
	widen_scope: { facets: [], gates: ['territory'] },
	add_language: { facets: [], gates: ['language'] },
	add_partnership_type: { facets: ['partnership', 'readiness'], gates: ['partnership_type'] },
	add_certification: { facets: ['wishes'], gates: ['certification'] },
	drop_must: { facets: [], gates: ['certification'] },
	accept_flexible_confidentiality: { facets: [], gates: ['confidentiality'] },
	extend_until: { facets: [], gates: ['dates'] },
	confirm_now: { facets: ['freshness'], gates: [] }
};

/** The listing with the edit made. */
export function applyEdit(profile: ListingProfile, edit: ListingEdit, now: Date): ListingProfile {
	switch (edit.code) {
		case 'say_quantity': {
			const { min, max, unit } = edit.value;
			return { ...profile, quantityMin: min, quantityMax: max, quantityUnit: unit };
		}
		case 'widen_scope':
			return { ...profile, scope: edit.value };
		case 'add_language':
			return { ...profile, languages: [...profile.languages, edit.value] };
		case 'add_partnership_type':
			return { ...profile, partnershipTypes: [...profile.partnershipTypes, edit.value] };
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
 * The edits worth trying on a pair. A stopped pair: what may open its gates. Any other: facts that an author can check and
 * may have left out, never a copy of what the other side says of itself, such as its subject, its codes or its readiness.
 * Whether an edit helps is for the scorer to tell.
 */
export function candidateEdits(pair: Pair, closed: readonly GateCode[]): readonly ListingEdit[] {
	const views = [
		{ side: 'need' as const, own: pair.need, other: pair.offer },
		{ side: 'offer' as const, own: pair.offer, other: pair.need }
	];
	if (closed.length > 1) return [];
	const [gate] = closed;
	return [
		...views.flatMap((view) => (gate ? openingEdits(gate, view) : fillingEdits(view))),
		...certificationEdits(pair, gate === 'certification')
	];
}

interface View {
	readonly side: Side;
	readonly own: ListingProfile;
	readonly other: ListingProfile;
}

const WIDER: Readonly<Record<GeographicScope, readonly GeographicScope[]>> = {
	local: ['regional', 'national', 'international'],
	regional: ['national', 'international'],
	national: ['international'],
	international: []
};

function openingEdits(gate: GateCode, { side, own, other }: View): readonly ListingEdit[] {
	if (gate === 'territory' && own.scope !== null) {
		return WIDER[own.scope].map((value) => ({ side, code: 'widen_scope', value }));
	}
	if (gate === 'language') {
		return primaryLanguages(other.languages).map((value) => ({
			side,
			code: 'add_language',
			value
		}));
	}
	if (gate === 'partnership_type') {
		return other.partnershipTypes.map((value) => ({ side, code: 'add_partnership_type', value }));
	}
	if (gate === 'confidentiality') return [{ side, code: 'accept_flexible_confidentiality' }];
	if (gate === 'dates' && other.availableFrom !== null) {
		return [{ side, code: 'extend_until', value: other.availableFrom }];
	}
	return [];
}

function fillingEdits({ side, own, other }: View): readonly ListingEdit[] {
	const edits: ListingEdit[] = [];
	const { quantityMin: min, quantityMax: max, quantityUnit: unit } = other;
	if (unit !== null && quantitiesOf(other) !== null && quantitiesOf(own) === null) {
		edits.push({ side, code: 'say_quantity', value: { min, max, unit } });
	}
	if (own.confirmedAt !== null) edits.push({ side, code: 'confirm_now' });
	return edits;
}

function certificationEdits({ need, offer }: Pair, isStopping: boolean): readonly ListingEdit[] {
	return need.requirements
		.filter(({ kind }) => kind === 'certification')
		.filter((requirement) => judgeRequirement(requirement, offer) !== 'met')
		.flatMap(({ strength, value }): readonly ListingEdit[] => [
			{ side: 'offer', code: 'add_certification', value },
			...(strength === 'must' && isStopping
				? [{ side: 'need', code: 'drop_must', value } as const]
				: [])
		]);
}
