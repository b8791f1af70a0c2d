import { createChance } from '#lib/domain/chance/chance.ts';
import { createMatchIndex } from '#lib/domain/matching/index/match-index.ts';
import type { ListingProfile } from '#lib/domain/matching/listing-profile.ts';
import type { Ecosystem } from './ecosystem.ts';
import { findPartners } from './score-ecosystem.ts';

const EDITED = 40;
const DEPTH = 10;

/**
 * How much of a list stays when its listing is edited a little: the share of the first ten partners that are the same
 * after one word of the text has been left out, the mean over forty listings drawn by lot. 1 where nothing moves.
 */
export function stabilityUnderEdits({ seed, needs, offers }: Ecosystem, now: Date): number {
	const index = createMatchIndex();
	for (const { profile } of [...needs, ...offers]) index.put(profile);
	const chance = createChance(seed, 7);
	const partners = (profile: ListingProfile) =>
		findPartners(index, profile, now)
			.slice(0, DEPTH)
			.map((pair) => (profile.kind === 'need' ? pair.offer : pair.need));
	const shares = chance.sample([...needs, ...offers], EDITED).flatMap(({ profile }) => {
		const before = partners(profile);
		if (before.length === 0) return [];
		const words = profile.texts[0]!.summary.split(' ');
		words.splice(chance.below(words.length), 1);
		const [text, ...others] = profile.texts;
		const edited = { ...profile, texts: [{ ...text!, summary: words.join(' ') }, ...others] };
		const after = new Set(partners(edited));
		return [before.filter((id) => after.has(id)).length / before.length];
	});
	return shares.length > 0 ? shares.reduce((sum, share) => sum + share, 0) / shares.length : 1;
}
