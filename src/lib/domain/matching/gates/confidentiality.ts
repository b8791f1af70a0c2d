import { fact } from '../evidence.ts';
import { type Gate, openIf } from './gate.ts';

/** One side must publish, the other may not speak: closed. Whoever is flexible goes with anybody. */
export const confidentialityGate: Gate = {
	check({ need: { confidentiality: wanted }, offer: { confidentiality: given } }) {
		if (wanted === 'flexible' || given === 'flexible') return 'open';
		return wanted && given ? openIf(wanted === given) : 'unknown';
	},
	tell: ({ need: { confidentiality: wanted }, offer: { confidentiality: given } }) => [
		...(wanted ? [fact('need', 'confidentiality', wanted)] : []),
		...(given ? [fact('offer', 'confidentiality', given)] : [])
	]
};
