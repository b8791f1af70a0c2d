import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { EMPTY_DRAFT, type ListingDraft } from '#lib/domain/listing/draft.ts';
import type { ListingKind, ListingText, TextLanguage } from '#lib/domain/listing/listing.ts';
import { draftToProfile } from '#lib/domain/listing/to-profile.ts';
import { createMatchIndex } from '#lib/domain/matching/index/match-index.ts';
import type { ListingProfile } from '#lib/domain/matching/listing-profile.ts';
import { matchListing } from '#lib/domain/matching/match-listing.ts';
import { foldText } from '#lib/domain/text/fold.ts';
import { createGazetteer } from '#lib/domain/place/gazetteer.ts';

// How often a need finds the offer it was made from, when the need is in one language and the offers are in the
// other: 67 offers that exist in both. Prints JSON: of each way, the share found among the first 1, 3 and 10.

interface Bilingual {
	readonly id: string;
	readonly title_vi: string;
	readonly title_en: string;
	readonly description_vi: string;
	readonly description_en: string;
}

const FILE = path.resolve(
	import.meta.dirname,
	'../../../shared/data/reference/seed_offers_vnito_vi_en.jsonl'
);
const NOW = new Date('2026-11-21T00:00:00Z');
const DEPTHS = [1, 3, 10];
const NOWHERE = createGazetteer([]);

function textIn(offer: Bilingual, language: TextLanguage): ListingText {
	return {
		language,
		title: offer[`title_${language}`],
		summary: offer[`description_${language}`]
	};
}

function withoutMarks({ language, title, summary }: ListingText): ListingText {
	return { language, title: foldText(title), summary: foldText(summary) };
}

function profileOf(id: string, kind: ListingKind, text: ListingText): ListingProfile {
	const draft: ListingDraft = { ...EMPTY_DRAFT, kind, texts: [text] };
	return { ...draftToProfile(draft, null, NOWHERE), id, confirmedAt: NOW };
}

function measure(
	offers: readonly Bilingual[],
	asked: (offer: Bilingual) => ListingText,
	indexed: TextLanguage
) {
	const index = createMatchIndex();
	for (const offer of offers) index.put(profileOf(offer.id, 'offer', textIn(offer, indexed)));
	const ranks = offers.map((offer) => {
		const need = profileOf('need', 'need', asked(offer));
		const { matches } = matchListing(index, need, { now: NOW, limit: Math.max(...DEPTHS) });
		return matches.findIndex(({ listing }) => listing.id === offer.id);
	});
	const foundWithin = (depth: number) => ranks.filter((rank) => rank !== -1 && rank < depth).length;
	return Object.fromEntries(
		DEPTHS.map((depth) => [
			`recallAt${depth}`,
			Math.round((foundWithin(depth) / offers.length) * 1000) / 1000
		])
	);
}

if (existsSync(FILE)) {
	const offers = readFileSync(FILE, 'utf8')
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line) as Bilingual);
	const figures = {
		offers: offers.length,
		vietnameseAgainstEnglish: measure(offers, (offer) => textIn(offer, 'vi'), 'en'),
		withoutMarksAgainstEnglish: measure(offers, (offer) => withoutMarks(textIn(offer, 'vi')), 'en'),
		englishAgainstVietnamese: measure(offers, (offer) => textIn(offer, 'en'), 'vi'),
		withoutMarksAgainstVietnamese: measure(
			offers,
			(offer) => withoutMarks(textIn(offer, 'vi')),
			'vi'
		)
	};
	process.stdout.write(`${JSON.stringify(figures, null, '\t')}\n`);
} else {
	process.stderr.write('skipped: the bilingual offers are not there (../shared/data/reference)\n');
}
