import { createChance, type Chance } from '#lib/domain/chance/chance.ts';
import type { ListingText } from '#lib/domain/listing/listing.ts';
import { draftProfile } from '#lib/domain/matching/draft-profile.ts';
import type {
	Capability,
	Ecosystem,
	EcosystemOptions,
	SyntheticListing,
	SyntheticParty
} from './ecosystem.ts';
import { makeParties } from './make-parties.ts';
import { drawTopics, makeTopics, type Topics } from './make-topics.ts';

/** How much of what a listing is about its text says: people leave out half. */
const SAID = 0.6;
/** Phrases around the matter, which everybody uses and which say nothing. */
const PHRASES: Readonly<
	Record<'need' | 'offer', Readonly<Record<'vi' | 'en', readonly string[]>>>
> = {
	need: {
		vi: ['Chúng tôi đang tìm đối tác cho', 'Cần hỗ trợ về', 'Đơn vị mong muốn hợp tác về'],
		en: ['We are looking for a partner in', 'Help wanted with', 'We would like to work on']
	},
	offer: {
		vi: ['Chúng tôi cung cấp', 'Đơn vị có kinh nghiệm về', 'Sẵn sàng hợp tác về'],
		en: ['We provide', 'We have experience in', 'Ready to work together on']
	}
};
const BILINGUAL = 0.1;
/** What the best known offers on average. */
const MOST_OFFERS = 12;

/** A whole region: parties, what they need and what they offer, in sparse texts of two languages. */
export function makeEcosystem(options: EcosystemOptions): Ecosystem {
	const topics = makeTopics(options.seed);
	const parties = makeParties(options, topics);
	const needs: SyntheticListing[] = [];
	const offers: SyntheticListing[] = [];
	parties.forEach((party, owner) => {
		const chance = createChance(options.seed, 2, owner);
		// The number of things offered is as skewed as fame.
		const counts = {
			need: 1 + chance.below(2),
			offer: 1 + Math.floor(MOST_OFFERS * party.fame * (0.5 + chance.unit()))
		};
		for (let nth = 0; nth < counts.need; nth += 1) {
			needs.push(
				makeListing(chance, party, { owner, kind: 'need', nth, now: options.now, topics })
			);
		}
		for (let nth = 0; nth < counts.offer; nth += 1) {
			offers.push(
				makeListing(chance, party, { owner, kind: 'offer', nth, now: options.now, topics })
			);
		}
	});
	return { seed: options.seed, parties, needs, offers };
}

interface Place {
	readonly owner: number;
	readonly kind: 'need' | 'offer';
	readonly nth: number;
	readonly now: Date;
	readonly topics: Topics;
}

function makeListing(
	chance: Chance,
	party: SyntheticParty,
	{ owner, kind, nth, now, topics }: Place
): SyntheticListing {
	const truth =
		kind === 'offer'
			? chance.sample(party.capabilities, 2 + chance.below(party.capabilities.length))
			: wanted(chance, party, topics);
	const said = truth.filter((_, at) => at === 0 || chance.unit() < SAID);
	const claimed =
		kind === 'offer' && party.overstates ? claims(chance, party, topics, said.length) : [];
	const written = chance.sample([...said, ...claimed], said.length + claimed.length);
	const languages =
		chance.unit() < BILINGUAL ? (['vi', 'en'] as const) : ([party.language] as const);
	const profile = draftProfile({
		id: `${party.id}-${kind}-${nth}`,
		kind,
		organisation: {
			id: party.id,
			name: party.id,
			sphere: party.sphere,
			kind: party.kind,
			verification: party.fame > 0.3 ? 'document_verified' : 'claimed'
		},
		texts: languages.map((language) => writeText(chance, kind, language, written)),
		confirmedAt: now
	});
	return { profile, owner, truth };
}

/** What a party lacks in its own field of work. */
function wanted(chance: Chance, party: SyntheticParty, topics: Topics): readonly Capability[] {
	const domain = chance.unit() < 0.7 ? party.domains[0]! : chance.pick(party.domains);
	const count = 2 + chance.below(3);
	return drawTopics(chance, topics, { domain, count, except: party.capabilities });
}

function claims(
	chance: Chance,
	party: SyntheticParty,
	topics: Topics,
	count: number
): readonly Capability[] {
	const domain = party.domains[0]!;
	return drawTopics(chance, topics, { domain, count: count + 1, except: party.capabilities });
}

function writeText(
	chance: Chance,
	kind: 'need' | 'offer',
	language: 'vi' | 'en',
	capabilities: readonly Capability[]
): ListingText {
	const words = capabilities.map(({ vietnamese, english }) =>
		language === 'vi' ? vietnamese : chance.pick(english)
	);
	const opening = chance.pick(PHRASES[kind][language]);
	return {
		language,
		title: words.slice(0, 2).join(', '),
		summary: `${opening} ${words.join(', ')}.`
	};
}
