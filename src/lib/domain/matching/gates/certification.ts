import type { Requirement } from '#lib/domain/listing/listing.ts';
import { fact } from '../evidence.ts';
import type { Pair } from '../pair.ts';
import { tokenise } from '../text/tokenise.ts';
import { OPEN, type Verdict } from './gate.ts';

/**
 * Closed where the need insists on a certificate and the offer lists its certificates without it. An offer that
 * lists none may still hold it: unknown. Open where nothing is insisted on.
 */
export function certificationGate({ need, offer }: Pair): Verdict {
	const musts = need.requirements.filter(
		({ strength, kind }) => strength === 'must' && kind === 'certification'
	);
	if (musts.length === 0) return OPEN;
	if (offer.certifications.length === 0) {
		return { status: 'unknown', evidence: () => wishFacts(musts) };
	}
	const missing = musts.filter(({ value }) => !holdsCertificate(offer.certifications, value));
	if (missing.length === 0) return { status: 'open', evidence: () => wishFacts(musts) };
	return {
		status: 'closed',
		evidence: () => [
			...wishFacts(missing),
			...offer.certifications.map((held) => fact('offer', 'certifications', held))
		]
	};
}

function wishFacts(requirements: readonly Requirement[]) {
	return requirements.map(({ value }) => fact('need', 'requirements', value));
}

/** "ISO 13485" is held by whoever holds "ISO 13485:2016": every word of the one is in the other. */
export function holdsCertificate(held: readonly string[], wanted: string): boolean {
	const words = [...wordsOf(wanted)];
	if (words.length === 0) return false;
	return held.some((name) => {
		const said = wordsOf(name);
		return words.every((word) => said.has(word));
	});
}

/** Folded words, with letters and digits that touch taken apart: "ISO9001" is "ISO 9001". */
function wordsOf(name: string): ReadonlySet<string> {
	return new Set(tokenise(name.replace(/(\p{L})(?=\p{N})/gu, '$1 ')).map(({ folded }) => folded));
}
