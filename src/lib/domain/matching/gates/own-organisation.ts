import { fact } from '../evidence.ts';
import { type Gate, openIf } from './gate.ts';

/** Nobody is matched with themselves. */
export const ownOrganisationGate: Gate = {
	check({ need, offer }) {
		if (!need.organisation || !offer.organisation) return 'unknown';
		return openIf(need.organisation.id !== offer.organisation.id);
	},
	tell: ({ need, offer }) =>
		need.organisation && offer.organisation
			? [fact('both', 'organisation', need.organisation.id)]
			: []
};
