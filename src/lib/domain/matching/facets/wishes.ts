import type { ListingText, Requirement } from '#lib/domain/listing/listing.ts';
import { tokenise } from '#lib/domain/text/tokenise.ts';
import { type Evidence, fact } from '../evidence.ts';
import { holdsCertificate } from '../gates/certification.ts';
import type { ListingProfile } from '../listing-profile.ts';
import type { Pair } from '../pair.ts';
import { type FacetReading, UNREAD } from './facet.ts';

/** `unproven`: the offer does not say; only a list of certificates without the one asked for is a no. */
type WishState = 'met' | 'unmet' | 'unproven';

/** The share of the need's wishes that the offer is seen to meet, among those that can be judged. */
export function readWishes({ need, offer }: Pair): FacetReading {
	let [met, judged] = [0, 0];
	for (const requirement of need.requirements) {
		if (requirement.strength !== 'wish') continue;
		const state = judgeRequirement(requirement, offer);
		if (state !== 'unproven') judged += 1;
		if (state === 'met') met += 1;
	}
	return judged === 0 ? UNREAD : { need: met / judged, offer: null };
}

export function tellWishes({ need, offer }: Pair): readonly Evidence[] {
	return need.requirements
		.filter((one) => one.strength === 'wish' && judgeRequirement(one, offer) === 'met')
		.map(({ value }) => fact('need', 'requirements', value));
}

/** A certificate counts as held when it is listed, any requirement as met when the text says all its words. */
export function judgeRequirement(requirement: Requirement, offer: ListingProfile): WishState {
	if (holdsCertificate(offer.certifications, requirement.value)) return 'met';
	if (saysAll(offer, requirement.value)) return 'met';
	const isListed = requirement.kind === 'certification' && offer.certifications.length > 0;
	return isListed ? 'unmet' : 'unproven';
}

function saysAll(offer: ListingProfile, phrase: string): boolean {
	const wanted = tokenise(phrase).map(({ folded }) => folded);
	return (
		wanted.length > 0 && wordSets(offer.texts).some((said) => wanted.every((w) => said.has(w)))
	);
}

const remembered = new WeakMap<readonly ListingText[], readonly ReadonlySet<string>[]>();

/** The folded words of each text. One offer is judged for many needs, so they are kept as long as its texts. */
function wordSets(texts: readonly ListingText[]): readonly ReadonlySet<string>[] {
	const known = remembered.get(texts);
	if (known) return known;
	const sets = texts.map(
		({ title, summary }) => new Set(tokenise(`${title}\n${summary}`).map(({ folded }) => folded))
	);
	remembered.set(texts, sets);
	return sets;
}
