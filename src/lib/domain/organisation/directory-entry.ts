import type { OrganisationDraft } from './organisation-draft.ts';
import type { OrganisationKind } from './organisation.ts';
import { usualSphere } from './usual-sphere.ts';

/** An organisation of which only the name and the kind are known, in the usual sphere for its kind. */
export function directoryEntry(name: string, kind: OrganisationKind): OrganisationDraft {
	return {
		name,
		nameEn: null,
		kind,
		sphere: usualSphere(kind),
		placeCode: null,
		size: null,
		languages: [],
		valueChainRole: null,
		codes: [],
		summaryVi: null,
		summaryEn: null,
		website: null,
		answersWithinDays: null
	};
}
