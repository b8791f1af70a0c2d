import { fact } from '../evidence.ts';
import type { Pair } from '../pair.ts';
import { verdict, type Verdict } from './gate.ts';

/** One side must publish, the other may not speak: closed. Whoever is flexible goes with anybody. */
export function confidentialityGate({ need, offer }: Pair): Verdict {
	const [wanted, given] = [need.confidentiality, offer.confidentiality];
	const evidence = () => [
		...(wanted ? [fact('need', 'confidentiality', wanted)] : []),
		...(given ? [fact('offer', 'confidentiality', given)] : [])
	];
	if (wanted === 'flexible' || given === 'flexible') return { status: 'open', evidence };
	if (!wanted || !given) return { status: 'unknown', evidence };
	return verdict(wanted === given, evidence);
}
