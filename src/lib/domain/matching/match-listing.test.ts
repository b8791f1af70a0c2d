import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftProfile } from './draft-profile.ts';
import { explainPair } from './explain-pair.ts';
import { createMatchIndex, type MatchIndex } from './index/match-index.ts';
import type { ListingProfile } from './listing-profile.ts';
import { matchListing } from './match-listing.ts';

const now = new Date('2026-11-21T00:00:00Z');

function listing(
	id: string,
	kind: 'need' | 'offer',
	title: string,
	summary: string,
	rest: Partial<ListingProfile> = {}
): ListingProfile {
	const language = /[ăâđêôơư]/i.test(title + summary) ? 'vi' : 'en';
	return draftProfile({ id, kind, texts: [{ language, title, summary }], ...rest });
}

const OFFERS = [
	listing(
		'milling',
		'offer',
		'Gia công vỏ nhôm CNC 5 trục',
		'Xưởng cơ khí chính xác nhận phay, tiện và anod hóa vỏ nhôm theo lô từ 50 đến 500 chiếc.',
		{ readiness: 9, subject: 'service', scope: 'national', certifications: ['ISO 9001:2015'] }
	),
	listing(
		'casting',
		'offer',
		'Aluminium die casting',
		'We cast aluminium housings for motors in series of ten thousand and more.',
		{
			readiness: 9,
			subject: 'service',
			scope: 'international',
			partnershipTypes: ['manufacturing']
		}
	),
	listing(
		'wastewater',
		'offer',
		'Xử lý nước thải dệt nhuộm',
		'Hệ thống lọc màng cho nhà máy dệt, thu hồi nước.',
		{ readiness: 7, subject: 'technology' }
	),
	listing(
		'payroll',
		'offer',
		'Payroll software',
		'Accounting and payroll for small firms, in the cloud.'
	)
];

const NEED_VI = listing(
	'need',
	'need',
	'Cần gia công vỏ nhôm cho cảm biến',
	'Chúng tôi cần 200 vỏ nhôm phay CNC, anod hóa, giao trong hai tháng.'
);
const NEED_UNMARKED = listing(
	'need',
	'need',
	'Can gia cong vo nhom cho cam bien',
	'Chung toi can 200 vo nhom phay CNC, anod hoa, giao trong hai thang.'
);
const NEED_EN = listing(
	'need',
	'need',
	'Aluminium housings for sensors',
	'We need 200 CNC-milled and anodized aluminium housings, delivered within two months.'
);

function indexOf(profiles: readonly ListingProfile[]): MatchIndex {
	const index = createMatchIndex();
	for (const profile of profiles) index.put(profile);
	return index;
}

describe('matchListing', () => {
	const index = indexOf(OFFERS);

	it.each([
		['Vietnamese', NEED_VI],
		['Vietnamese without marks', NEED_UNMARKED],
		['English', NEED_EN]
	])('finds the same two offers for a need in %s', (_, need) => {
		const { matches } = matchListing(index, need, { now });
		const ids = matches.map((match) => match.listing.id).slice(0, 2);
		expect(ids.toSorted()).toEqual(['casting', 'milling']);
	});

	it('quotes the words of both sides as they were written, answering one another', () => {
		const [best] = matchListing(index, NEED_VI, { now }).matches;
		const evidence = best!.facets
			.find(({ name }) => name === 'capability')!
			.evidence.filter((one) => one.kind === 'text');
		expect(evidence.length).toBeGreaterThan(1);
		for (const { side, text, field, start, end, quote } of evidence) {
			const source = side === 'need' ? NEED_VI : best!.listing;
			expect(source.texts[text]![field].slice(start, end)).toBe(quote);
		}
		const first = evidence.filter(({ link }) => link === 0).map(({ side, quote }) => [side, quote]);
		expect(first).toEqual([
			['need', 'gia công vỏ nhôm'],
			['offer', 'Gia công vỏ nhôm']
		]);
	});

	it('quotes across languages', () => {
		const { matches } = matchListing(index, NEED_VI, { now });
		const match = matches.find(({ listing: { id } }) => id === OFFERS[1]!.id);
		const [first, second] = match!.facets.find(({ name }) => name === 'capability')!.evidence;
		expect(first).toMatchObject({ side: 'need', language: 'vi' });
		expect(second).toMatchObject({ side: 'offer', language: 'en' });
	});

	it('adds contributions up to the score it shows, best facet first', () => {
		for (const { facets, score } of matchListing(index, NEED_EN, { now }).matches) {
			const contributions = facets.map(({ contribution }) => contribution);
			expect(contributions.reduce((sum, one) => sum + one, 0)).toBeCloseTo(score, 9);
			expect(contributions).toEqual(contributions.toSorted((a, b) => b - a));
		}
	});

	it('finds needs for an offer, with the sides in their places', () => {
		const needs = indexOf([{ ...NEED_VI, id: 'n1' }]);
		const [match] = matchListing(needs, OFFERS[0]!, { now }).matches;
		expect(match!.listing.id).toBe('n1');
		const [evidence] = match!.facets.find(({ name }) => name === 'capability')!.evidence;
		expect(evidence).toMatchObject({ side: 'need', quote: 'gia công vỏ nhôm' });
	});

	it('refuses with a reason what a gate stops, and says which edit would open it', () => {
		const place = { code: 'a', within: ['p', 'VN'], latitude: 10.9, longitude: 106.6 };
		const far = { code: 'b', within: ['q', 'VN'], latitude: 21, longitude: 105.8 };
		const stopped = indexOf([{ ...OFFERS[0]!, place: far, scope: 'national' }]);
		const need: ListingProfile = { ...NEED_VI, place, scope: 'regional' };
		const { matches, refused } = matchListing(stopped, need, { now });
		expect(matches).toEqual([]);
		expect(refused).toHaveLength(1);
		expect(refused[0]!.gates.map(({ code }) => code)).toEqual(['territory']);
		const [change] = refused[0]!.changes;
		expect(change!.edit).toEqual({ side: 'need', code: 'widen_scope', value: 'national' });
		const widened = matchListing(stopped, { ...need, scope: 'national' }, { now });
		expect(widened.matches[0]!.score).toBeCloseTo(change!.score, 12);
	});

	it('proposes only edits that lift the pair, with the score they lead to', () => {
		const sized = { quantityMin: 50, quantityMax: 500, quantityUnit: 'piece' };
		const stocked = indexOf(OFFERS.map((offer) => ({ ...offer, ...sized })));
		const need: ListingProfile = { ...NEED_VI, quantityUnit: null };
		const [match] = matchListing(stocked, need, { now }).matches;
		const edit = match!.changes.find((change) => change.edit.code === 'say_quantity')!;
		expect(edit.gain).toBeGreaterThan(0);
		const [after] = matchListing(stocked, { ...need, ...sized }, { now }).matches;
		expect(after!.score).toBeCloseTo(edit.score, 12);
		expect(match!.changes.length).toBeLessThanOrEqual(3);
	});

	it('tells the rank an edit to the other listing would win', () => {
		const { matches } = matchListing(
			index,
			{ ...NEED_EN, readiness: 7, subject: 'service' },
			{ now }
		);
		for (const [at, { changes }] of matches.entries()) {
			for (const { rank, rankGain, score } of changes) {
				expect(rank! + rankGain!).toBe(at + 1);
				expect(score).toBeGreaterThan(matches[at]!.score);
			}
		}
	});

	it('names wishes, unproven musts and fields that are missing', () => {
		const need: ListingProfile = {
			...NEED_VI,
			requirements: [
				{ strength: 'must', kind: 'capability', value: 'phòng sạch' },
				{ strength: 'wish', kind: 'certification', value: 'ISO 13485' },
				{ strength: 'wish', kind: 'certification', value: 'ISO 9001' }
			]
		};
		const match = matchListing(index, need, { now }).matches.find(
			(m) => m.listing.id === 'milling'
		)!;
		expect(match.missing).toContainEqual({ code: 'must_unproven', value: 'phòng sạch' });
		expect(match.missing).toContainEqual({ code: 'wish', value: 'ISO 13485' });
		expect(match.missing).not.toContainEqual({ code: 'wish', value: 'ISO 9001' });
		expect(match.missing).toContainEqual({ code: 'field', side: 'need', field: 'subject' });
	});

	it('puts equal offers in the order of trust, then freshness, then id', () => {
		const copy = (id: string, rest: Partial<ListingProfile> = {}) => ({
			...OFFERS[3]!,
			id,
			...rest
		});
		const same = indexOf([copy('c'), copy('a'), copy('b')]);
		const need = listing('n', 'need', 'Payroll software', 'For forty people.');
		expect(matchListing(same, need, { now }).matches.map((m) => m.listing.id)).toEqual([
			'a',
			'b',
			'c'
		]);
	});

	it('gives no match to a text it has nothing for', () => {
		const nothing = listing('n', 'need', 'Zzyzx', 'qqq');
		expect(matchListing(index, nothing, { now })).toMatchObject({ matches: [], refused: [] });
	});
});

describe('explainPair', () => {
	const index = indexOf(OFFERS);

	it('gives the score of the list, from either side', () => {
		for (const { listing: offer, score } of matchListing(index, NEED_EN, { now }).matches) {
			expect(explainPair(index, NEED_EN, offer, { now }).match!.score).toBeCloseTo(score, 9);
			expect(explainPair(index, offer, NEED_EN, { now }).match!.score).toBeCloseTo(score, 9);
		}
	});

	it('says why two of one kind are no match', () => {
		const { stopped, gates } = explainPair(index, OFFERS[0]!, OFFERS[1]!, { now });
		expect(stopped).toBe(true);
		expect(gates.find(({ code }) => code === 'kind')!.status).toBe('closed');
	});

	it('has no match to tell about where nothing is shared', () => {
		expect(
			explainPair(index, listing('n', 'need', 'Zzyzx', ''), OFFERS[0]!, { now }).match
		).toBeNull();
	});

	it('scores no higher once the words it quotes are struck out', () => {
		const words =
			'aluminium housing sensor milling anodized series motor cloud payroll water membrane';
		const phrase = fc
			.array(fc.constantFrom(...words.split(' ')), { minLength: 3, maxLength: 14 })
			.map((chosen) => chosen.join(' '));
		fc.assert(
			fc.property(phrase, phrase, (asked, offered) => {
				const need = listing('n', 'need', '', asked);
				const offer = listing('o', 'offer', '', offered);
				const { match } = explainPair(index, need, offer, { now });
				if (!match) return;
				const quotes = match.facets[0]!.evidence.filter(
					(e) => e.kind === 'text' && e.side === 'offer'
				);
				let left = offered;
				for (const evidence of quotes) {
					if (evidence.kind !== 'text') continue;
					const blank = evidence.quote.replace(/\w+/g, 'qzqzq').padEnd(evidence.quote.length, ' ');
					left =
						left.slice(0, evidence.start) +
						blank.slice(0, evidence.quote.length) +
						left.slice(evidence.end);
				}
				const without = listing('o', 'offer', '', left);
				const after = explainPair(index, need, without, { now }).match;
				expect(after?.score ?? 0).toBeLessThan(match.score);
			})
		);
	});
});

describe('hostile input', () => {
	const index = indexOf(OFFERS);

	it.each([
		['an empty text', '', ''],
		['blanks and signs', ' \t\n ', '!!! ??? ---'],
		['half of a surrogate pair', 'nhôm \ud800', '\udc00 gia công'],
		['a NUL byte and direction marks', 'alu\u0000minium', '\u202egnisuoh\u202c'],
		['one endless word', 'x'.repeat(1_000_000), 'x'],
		['a megabyte of words', 'aluminium', 'aluminium housing '.repeat(60_000)],
		['a megabyte of Vietnamese', 'nhôm', 'gia công vỏ nhôm '.repeat(60_000)],
		['a megabyte of marks', 'nhôm', '\u0301'.repeat(1_000_000)]
	])('%s gives a list within five seconds', (_, title, summary) => {
		const started = performance.now();
		const { matches } = matchListing(index, listing('n', 'need', title, summary), { now });
		expect(matches.every(({ score }) => score > 0 && score <= 1)).toBe(true);
		expect(performance.now() - started).toBeLessThan(5000);
	});

	it('numbers and dates that are none count as not said', () => {
		const broken: ListingProfile = {
			...NEED_VI,
			readiness: NaN,
			budgetMinVnd: NaN,
			budgetMaxVnd: Infinity,
			quantityMin: -Infinity,
			quantityMax: NaN,
			quantityUnit: '',
			availableFrom: 'tomorrow',
			confirmedAt: new Date(NaN),
			place: { code: '', within: [], latitude: NaN, longitude: 1e9 }
		};
		const { matches } = matchListing(index, broken, { now });
		expect(matches.length).toBeGreaterThan(0);
		expect(matches.every(({ score }) => Number.isFinite(score))).toBe(true);
	});

	it('a moment that is none is our mistake and is thrown', () => {
		expect(() => matchListing(index, NEED_VI, { now: new Date(NaN) })).toThrow(RangeError);
	});

	it('a draft without any text is matched by its codes alone', () => {
		const codes = [{ scheme: 'vsic-2018', code: '2592' }];
		const coded = indexOf([{ ...OFFERS[0]!, codes }]);
		const bare = draftProfile({ id: 'n', kind: 'need', texts: [], codes });
		expect(matchListing(coded, bare, { now }).matches.map((m) => m.listing.id)).toEqual([
			'milling'
		]);
		expect(matchListing(coded, { ...bare, codes: [] }, { now }).matches).toEqual([]);
	});
});
