import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { FACET_NAMES } from '#lib/domain/matching/facets/facet.ts';
import { createMatchIndex } from '#lib/domain/matching/index/match-index.ts';
import { createGlosser } from '#lib/domain/lexicon/gloss.ts';
import { DEFAULT_LEXICON } from '#lib/domain/lexicon/glossary.ts';
import type { ListingProfile } from '#lib/domain/matching/listing-profile.ts';
import { matchListing } from '#lib/domain/matching/match-listing.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { MatchReader } from '#lib/i18n/matching/names.ts';
import { inLocale } from '#lib/i18n/server.ts';
import type { ListingSummary } from '#lib/ui/listing/listing-view.ts';
import { viewMatch } from './match-view.ts';
import MatchCard from './MatchCard.svelte';

const gloss = createGlosser(DEFAULT_LEXICON);
const now = new Date('2026-11-21T05:00:00Z');

const unsaid = {
	organisation: null,
	subject: null,
	codes: [],
	readiness: null,
	partnershipTypes: [],
	transactionBasis: null,
	scope: null,
	place: null,
	languages: [],
	availableFrom: null,
	availableUntil: null,
	confidentiality: null,
	requirements: [],
	certifications: [],
	partnerSpheres: [],
	partnerKinds: [],
	budgetMinVnd: null,
	budgetMaxVnd: null,
	quantityMin: null,
	quantityMax: null,
	quantityUnit: null,
	confirmedAt: null
} satisfies Partial<ListingProfile>;

const need: ListingProfile = {
	...unsaid,
	id: 'need',
	kind: 'need',
	texts: [
		{
			language: 'vi',
			title: 'Cần gia công vỏ nhôm cho thiết bị đo',
			summary:
				'Chúng tôi cần gia công CNC vỏ nhôm cho thiết bị đo độ ẩm, mỗi lô 200 cái, bề mặt anốt hóa.'
		}
	],
	subject: 'service',
	readiness: 7,
	codes: [{ scheme: 'vsic-2018', code: '2592' }],
	partnershipTypes: ['manufacturing'],
	requirements: [{ strength: 'wish', kind: 'certification', value: 'ISO 13485' }],
	quantityMin: 200,
	quantityMax: 200,
	quantityUnit: 'cái',
	confirmedAt: now
};

const offer: ListingProfile = {
	...unsaid,
	id: 'offer',
	kind: 'offer',
	organisation: {
		id: 'lab',
		name: 'Xưởng cơ khí Tân Uyên',
		sphere: 'industry',
		kind: 'sme',
		verification: 'document_verified'
	},
	texts: [
		{
			language: 'vi',
			title: 'Nhận gia công CNC 5 trục nhôm và thép',
			summary:
				'Gia công CNC vỏ nhôm và chi tiết máy theo bản vẽ, lô từ 50 đến 500 cái, anốt hóa tại xưởng.'
		}
	],
	subject: 'service',
	readiness: 8,
	codes: [{ scheme: 'vsic-2018', code: '2592' }],
	partnershipTypes: ['manufacturing'],
	certifications: ['ISO 9001:2015'],
	quantityMin: 50,
	quantityMax: 500,
	quantityUnit: 'cái',
	confirmedAt: now
};

const summary: ListingSummary = {
	id: 'offer',
	href: '/listings/offer',
	kind: 'offer',
	title: offer.texts[0]!.title,
	language: 'vi',
	organisation: {
		name: 'Xưởng cơ khí Tân Uyên',
		sphere: 'industry',
		kindName: 'Doanh nghiệp nhỏ và vừa',
		verification: 'document_verified',
		verifiedUntil: '2027-03-31',
		answersWithinDays: 2
	},
	placeName: 'Tân Uyên',
	subjectName: 'Dịch vụ',
	published: 'hôm nay'
};

function readerIn(locale: Locale): MatchReader {
	return {
		locale,
		side: 'need',
		isOwn: true,
		now,
		codeName: (_scheme, code) => (code === '2592' ? 'Gia công cơ khí' : null),
		placeName: () => null,
		gloss
	};
}

function bestMatch(asking: ListingProfile = need) {
	const index = createMatchIndex();
	index.put(offer);
	const [match] = matchListing(index, asking, { now }).matches;
	if (!match) throw new Error('The engine found no match for a pair made to match.');
	return match;
}

function textOf(html: string): string {
	return html
		.replace(/<!--.*?-->/gs, '')
		.replace(/<[^>]+>/g, ' ')
		.replace(/\s+/g, ' ');
}

function cardIn(locale: Locale): string {
	return inLocale(locale, () => {
		const match = viewMatch(bestMatch(), summary, readerIn(locale));
		return render(MatchCard, { props: { match, locale } }).body;
	});
}

test('a match is told with quoted words, their side, what is missing, and no percentage', () => {
	const text = textOf(cardIn('vi'));
	expect(text).toContain('Vì sao');
	expect(cardIn('vi')).toMatch(/<q class="quote[^>]*>gia công CNC/iu);
	expect(text).toContain('cùng ngành: gia công cơ khí');
	expect(text).toContain('đạt TRL 8, cần từ TRL 7');
	expect(text).toContain('lượng bạn cần nằm trong khoảng họ nhận');
	expect(text).toContain('chưa thấy ISO 13485 (mong muốn)');
	expect(text).toContain('Đã xác minh giấy tờ đến 03/2027');
	expect(text).not.toMatch(/\d ?%/u);
});

test('the same match in English keeps the quotes in their own language', () => {
	const html = cardIn('en');
	expect(textOf(html)).toContain('at TRL 8, asked for TRL 7 or more');
	expect(textOf(html)).toContain('ISO 13485 not seen yet (a wish)');
	expect(html).toMatch(/<q class="quote[^>]* lang="vi">/u);
	expect(html).toMatch(/<span lang="vi">Nhận gia công CNC/u);
});

test('who does not read the language of a quote is told what its words mean, and nobody else', () => {
	const html = cardIn('en');
	expect(textOf(html)).toContain('vỏ nhôm (aluminium housing)');
	expect(html).toMatch(/<p class="glosses">[^<]*(<!--[^>]*-->)*<span lang="vi">/u);
	expect(cardIn('vi')).not.toContain('glosses');
});

test('an offer of a part of what is needed is not said to be enough', () => {
	const large = { ...need, quantityMin: 900, quantityMax: 900, splittable: true };
	const { theirSide } = inLocale('vi', () => viewMatch(bestMatch(large), summary, readerIn('vi')));
	expect(theirSide).toContain('bạn lấy được hết lượng họ có');
	expect(theirSide.join()).not.toContain('nằm trong khoảng');
});

test('the reasons on the card are the weightiest, in order', () => {
	const view = inLocale('vi', () => viewMatch(bestMatch(), summary, readerIn('vi')));
	const shares = view.why.map(({ share }) => share);
	expect(shares).toEqual([...shares].sort((a, b) => b - a));
	expect(shares[0]).toBe(1);
	expect(view.arithmetic).toHaveLength(FACET_NAMES.length);
	expect(view.gates.map(({ code }) => code)).not.toContain('own_organisation');
});
