import type { Requirement } from '#lib/domain/listing/listing.ts';
import { tokenise } from '#lib/domain/text/tokenise.ts';
import { fact } from '../evidence.ts';
import { type Gate, openIf } from './gate.ts';

/**
 * Closed where the need insists on a certificate and the offer lists its certificates without it. An offer that
 * lists none may still hold it: unknown. Open where nothing is insisted on.
 */
export const certificationGate: Gate = {
	check({ need, offer: { certifications } }) {
		if (!need.requirements.some(isMust)) return 'open';
		if (certifications.length === 0) return 'unknown';
		const isHeld = ({ value }: Requirement) => holdsCertificate(certifications, value);
		return openIf(need.requirements.filter(isMust).every(isHeld));
	},
	tell({ need, offer: { certifications } }) {
		const musts = need.requirements.filter(isMust);
		const missing = musts.filter(({ value }) => !holdsCertificate(certifications, value));
		if (missing.length === 0 || certifications.length === 0) return wishFacts(musts);
		return [
			...wishFacts(missing),
			...certifications.map((held) => fact('offer', 'certifications', held))
		];
	}
};

function isMust({ strength, kind }: Requirement): boolean {
	return strength === 'must' && kind === 'certification';
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
