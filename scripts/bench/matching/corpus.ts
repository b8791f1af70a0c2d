import { existsSync } from 'node:fs';
import path from 'node:path';
import { PARTNERSHIP_TYPES, SUBJECTS } from '#lib/domain/listing/listing.ts';
import { draftProfile } from '#lib/domain/matching/draft-profile.ts';
import { type Random, seededRandom } from '#lib/domain/chance/seeded-random.ts';
import { GLOSSARY } from '#lib/domain/lexicon/glossary.ts';
import type { ListingProfile } from '#lib/domain/matching/listing-profile.ts';
import { readTestSet, type TestText } from '../../eval/test-set.ts';

export interface Corpus {
	/** Where the words come from. */
	readonly source: 'shared' | 'synthetic';
	readonly offers: readonly ListingProfile[];
	readonly needs: readonly ListingProfile[];
}

const FOLDER = path.resolve(import.meta.dirname, '../../../../shared/data/sbir-dev');
const NEEDS = 150;
const NEED_WORDS = 400;
const OFFER_WORDS = 230;
const SENTENCE = /(?<=[.!?])\s+/;

/**
 * Offers and needs that say everything a listing can say. Their texts are those of the public research calls and
 * projects where these lie beside the project; past their number, new ones are put together from sentences of theirs.
 * Elsewhere they are made of the glossary's words, drawn by Zipf's law.
 */
export function makeCorpus(size: number): Corpus {
	const random = seededRandom(1);
	const isThere = existsSync(FOLDER);
	if (!isThere) console.error('skipped: no shared texts beside the project, words are synthetic');
	const { docs, queries } = isThere
		? readTestSet({ folder: FOLDER, queries: 'queries.jsonl', docs: 'docs.jsonl' })
		: synthetic(random);
	const texts = docs.slice(0, size);
	while (texts.length < size) texts.push(mixed(docs, random, `mixed ${texts.length}`));
	return {
		source: isThere ? 'shared' : 'synthetic',
		offers: texts.map((text) => listingOf('offer', text, random)),
		needs: queries.slice(0, NEEDS).map((text) => listingOf('need', text, random))
	};
}

function mixed(docs: readonly TestText[], random: Random, id: string): TestText {
	const sentences = Array.from({ length: 2 }, () => pick(docs, random)).flatMap(({ text }) => {
		const parts = text.split(SENTENCE);
		const from = Math.floor(random() * Math.max(1, parts.length - 3));
		return parts.slice(from, from + 4);
	});
	return { id, title: pick(docs, random).title, text: sentences.join(' ') };
}

function synthetic(random: Random): { docs: TestText[]; queries: TestText[] } {
	const phrases = GLOSSARY.flatMap(({ english }) => english);
	const words = (length: number) =>
		Array.from({ length }, () => phrases[Math.floor(phrases.length ** random()) - 1]!).join(' ');
	const make = (kind: string, count: number, length: number) =>
		Array.from({ length: count }, (_, at) => ({
			id: `${kind} ${at}`,
			title: words(6),
			text: words(length)
		}));
	return { docs: make('offer', 4_000, OFFER_WORDS), queries: make('need', NEEDS, NEED_WORDS) };
}

function listingOf(
	kind: ListingProfile['kind'],
	{ id, title, text }: TestText,
	random: Random
): ListingProfile {
	return draftProfile({
		id: `${kind} ${id}`,
		kind,
		texts: [{ language: 'en', title, summary: text }],
		organisation: {
			id: `organisation ${Math.floor(random() * 500)}`,
			name: 'Organisation',
			sphere: pick(['university', 'industry', 'government'] as const, random),
			kind: null,
			verification: pick(['listed', 'document_verified'] as const, random)
		},
		subject: pick(SUBJECTS, random),
		codes: [{ scheme: 'vsic-2007', code: String(1000 + Math.floor(random() * 8_000)) }],
		readiness: 1 + Math.floor(random() * 9),
		partnershipTypes: [pick(PARTNERSHIP_TYPES, random), pick(PARTNERSHIP_TYPES, random)],
		scope: pick(['regional', 'national', 'international'] as const, random),
		place: {
			code: `place ${Math.floor(random() * 300)}`,
			within: ['79', 'VN'],
			latitude: 10.5 + random(),
			longitude: 106 + random()
		},
		languages: pick([['vi'], ['vi', 'en'], ['en']], random),
		confirmedAt: new Date(Date.UTC(2026, Math.floor(random() * 10), 1))
	});
}

function pick<Value>(values: readonly Value[], random: Random): Value {
	return values[Math.floor(random() * values.length)]!;
}
