import { createChance } from '#lib/domain/chance/chance.ts';
import { beforeAll, describe, expect, it, test } from 'vitest';
import type { Ecosystem, SyntheticParty } from './ecosystem.ts';
import { makeEcosystem } from './make-listings.ts';
import { makeParties } from './make-parties.ts';
import { drawTopics, makeTopics, type Topics } from './make-topics.ts';

const NOW = new Date('2026-11-21T00:00:00Z');
const COUNT = 3000;
const PERIODS = 4;

const TOPICS: Topics = new Map(
	(['a', 'b', 'c'] as const).map((field) => [
		field,
		Array.from({ length: 60 }, (_, at) => ({
			domain: field,
			vietnamese: `${field}${at}`,
			english: []
		}))
	])
);

describe('the parties of a region', () => {
	let parties: readonly SyntheticParty[];
	beforeAll(() => {
		parties = makeParties({ seed: 3, parties: COUNT, periods: PERIODS, now: NOW }, TOPICS);
	});
	const share = (of: (party: SyntheticParty) => boolean) => parties.filter(of).length / COUNT;

	it.each([
		['sme', 'industry', 0.46, 3, 6],
		['startup', 'industry', 0.16, 2, 4],
		['large_firm', 'industry', 0.1, 6, 12],
		['research_institute', 'university', 0.1, 5, 10],
		['university', 'university', 0.08, 10, 20],
		['agency', 'government', 0.06, 4, 8],
		['association', 'civil', 0.04, 3, 6]
	] as const)(
		'are a %s of the sphere %s in a share of %f, able to do %i to %i things',
		(kind, sphere, part, least, most) => {
			const those = parties.filter((party) => party.kind === kind);
			expect(those.length / COUNT).toBeGreaterThan(part - 0.03);
			expect(those.length / COUNT).toBeLessThan(part + 0.03);
			expect(new Set(those.map((party) => party.sphere))).toEqual(new Set([sphere]));
			const ofOneField = those.filter(({ domains }) => new Set(domains).size === 1);
			const widths = new Set(ofOneField.map(({ capabilities }) => capabilities.length));
			expect(Math.min(...widths)).toBe(least);
			expect(Math.max(...widths)).toBe(most);
			for (const { domains, capabilities } of those) {
				const main = capabilities.filter(({ domain }) => domain === domains[0]).length;
				// Two of three from the main field, each part rounded up.
				const isSplit = new Set(domains).size > 1;
				if (isSplit) expect(main).toBeGreaterThanOrEqual(capabilities.length / 2);
				expect(new Set(capabilities).size).toBe(capabilities.length);
				expect(capabilities.length).toBeLessThanOrEqual(most + 1);
			}
		}
	);

	it('have the fame that Zipf gives each rank once, the large that of the best known third', () => {
		const fameAt = (rank: number) => 1 / (1 + (40 * rank) / COUNT);
		const ranks = Array.from({ length: COUNT }, (_, rank) => rank);
		const isLarge = ({ kind }: SyntheticParty) =>
			kind === 'large_firm' || kind === 'university' || kind === 'research_institute';
		const found = parties.map((party) => {
			const rank = ((1 / party.fame - 1) * COUNT) / 40;
			return Math.round(isLarge(party) ? rank * 3 : rank);
		});
		expect(found.toSorted((a, b) => a - b)).toEqual(ranks);
		for (const party of parties.filter(isLarge)) {
			expect(party.fame).toBeGreaterThan(fameAt(COUNT / 3));
			expect(party.domains).toHaveLength(2);
		}
	});

	it('work in crowded fields more than in thin ones, a third of the small in two', () => {
		const of = (field: string) => share(({ domains }) => domains[0] === field);
		expect(of('a')).toBeCloseTo(6 / 11, 1);
		expect(of('b')).toBeCloseTo(3 / 11, 1);
		expect(of('c')).toBeCloseTo(2 / 11, 1);
		const small = parties.filter(({ kind }) => kind === 'sme');
		const inTwo = small.filter(({ domains }) => domains.length === 2).length / small.length;
		expect(inTwo).toBeGreaterThan(0.3);
		expect(inTwo).toBeLessThan(0.4);
	});

	it('have looks for 4 to 10, the large for half as many more', () => {
		const looks = (kind: string) =>
			new Set(parties.flatMap((party) => (party.kind === kind ? [party.attention] : [])));
		expect([...looks('sme')].sort((a, b) => a - b)).toEqual([4, 5, 6, 7, 8, 9, 10]);
		expect([...looks('university')].sort((a, b) => a - b)).toEqual([6, 8, 9, 11, 12, 14, 15]);
	});

	it('write, boast and join in the shares they are known for', () => {
		expect(share(({ language }) => language === 'vi')).toBeCloseTo(0.6, 1);
		expect(Math.abs(share(({ overstates }) => overstates) - 0.15)).toBeLessThan(0.03);
		for (const period of [1, 2, 3]) {
			expect(Math.abs(share(({ joins }) => joins === period) - 0.05)).toBeLessThan(0.015);
		}
		expect(share(({ joins }) => joins < 0 || joins >= PERIODS)).toBe(0);
		expect(parties[7]!.id).toBe('party-3-7');
	});
});

describe('the topics of a field', () => {
	const field = TOPICS.get('a')!;

	it('are drawn each once, the first ones more often, none that is left out', () => {
		const chance = createChance(5);
		const times = new Map<unknown, number>();
		const except = field.slice(0, 2);
		for (let draw = 0; draw < 500; draw += 1) {
			const drawn = drawTopics(chance, TOPICS, { domain: 'a', count: 3, except });
			expect(new Set(drawn).size).toBe(3);
			for (const one of drawn) times.set(one, (times.get(one) ?? 0) + 1);
		}
		expect(except.some((one) => times.has(one))).toBe(false);
		const drawnOf = (from: number, to: number) =>
			field.slice(from, to).reduce((sum, one) => sum + (times.get(one) ?? 0), 0);
		expect(drawnOf(2, 31)).toBeGreaterThan(1.4 * drawnOf(31, 60));
		expect(drawnOf(31, 60)).toBeGreaterThan(200);
	});

	it('end where there are no more, and are none in a field that is not there', () => {
		const draw = (domain: string, count: number) =>
			drawTopics(createChance(1), TOPICS, { domain, count, except: field.slice(1) });
		expect(draw('a', 5)).toEqual([field[0]]);
		expect(draw('a', 0)).toEqual([]);
		expect(draw('nowhere', 5)).toEqual([]);
	});

	it('are forty different ones for every field of the glossary, others for another seed', () => {
		const topics = makeTopics(1);
		for (const [domain, entries] of topics) {
			expect(new Set(entries).size).toBe(entries.length);
			expect(entries.length).toBeLessThanOrEqual(40);
			expect(entries.every((entry) => entry.domain === domain)).toBe(true);
		}
		expect(Math.max(...[...topics.values()].map(({ length }) => length))).toBe(40);
		expect(topics).not.toEqual(makeTopics(2));
	});
});

describe('the listings of a region', () => {
	let parties: Ecosystem['parties'];
	let needs: Ecosystem['needs'];
	let offers: Ecosystem['offers'];
	beforeAll(() => {
		const options = { seed: 2, parties: 400, periods: PERIODS, now: NOW };
		({ parties, needs, offers } = makeEcosystem(options));
	});

	test('are one or two needs of each party, and more offers the better known it is', () => {
		const count = (listings: Ecosystem['needs'], party: number) =>
			listings.filter(({ owner }) => owner === party).length;
		const ofNeeds = new Set(parties.map((_, party) => count(needs, party)));
		expect(ofNeeds).toEqual(new Set([1, 2]));
		parties.forEach(({ fame }, party) => {
			expect(count(offers, party)).toBeGreaterThanOrEqual(1 + Math.floor(6 * fame));
			expect(count(offers, party)).toBeLessThanOrEqual(1 + Math.floor(18 * fame));
		});
	});

	test('ask for 2 to 4 things of the own fields that the party cannot do, and offer what it can', () => {
		for (const { owner, truth } of needs) {
			const { domains, capabilities } = parties[owner]!;
			expect(truth.length).toBeGreaterThanOrEqual(2);
			expect(truth.length).toBeLessThanOrEqual(4);
			expect(truth.every((one) => domains.includes(one.domain))).toBe(true);
			expect(truth.some((one) => capabilities.includes(one))).toBe(false);
		}
		for (const { owner, truth } of offers) {
			expect(truth.every((one) => parties[owner]!.capabilities.includes(one))).toBe(true);
			expect(truth.length).toBeGreaterThanOrEqual(2);
		}
		expect(new Set(needs.map(({ truth }) => truth.length))).toEqual(new Set([2, 3, 4]));
	});

	test('say part of it in the language of the party, a tenth in both, under who they are of', () => {
		const all = [...needs, ...offers];
		const inBoth = all.filter(({ profile }) => profile.texts.length === 2).length / all.length;
		expect(Math.abs(inBoth - 0.1)).toBeLessThan(0.03);
		for (const { profile, owner } of all) {
			const { id, sphere, kind, fame, language } = parties[owner]!;
			const verification = fame > 0.3 ? 'document_verified' : 'claimed';
			expect(profile.organisation).toEqual({ id, name: id, sphere, kind, verification });
			expect(profile.confirmedAt).toBe(NOW);
			const languages = profile.texts.map((text) => text.language);
			expect(languages.length === 1 ? languages : [language]).toEqual([language]);
			if (languages.length === 2) expect(languages).toEqual(['vi', 'en']);
		}
		expect(new Set(all.map(({ profile }) => profile.id)).size).toBe(all.length);
		expect(needs[0]!.profile.id).toBe('party-2-0-need-0');
	});

	test('name what they are about after an opening of their kind, the first two in the title', () => {
		let [said, meant] = [0, 0];
		for (const { profile, owner, truth } of [...needs, ...offers]) {
			const text = profile.texts.find(({ language }) => language === 'vi');
			if (!text || (profile.kind === 'offer' && parties[owner]!.overstates)) continue;
			const opening =
				profile.kind === 'need'
					? /^(Chúng tôi đang|Cần hỗ|Đơn vị mong)/
					: /^(Chúng tôi cung|Đơn vị có|Sẵn sàng)/;
			expect(text.summary).toMatch(opening);
			const known = truth.filter(({ vietnamese }) => text.summary.includes(vietnamese));
			expect(known.length).toBeGreaterThanOrEqual(1);
			const [first, second] = text.title.split(', ');
			expect(text.summary).toContain(second === undefined ? `${first}.` : `${first}, ${second}`);
			said += known.length;
			meant += truth.length;
		}
		expect(said / meant).toBeGreaterThan(0.6);
		expect(said / meant).toBeLessThan(0.85);
	});

	test('of who boasts claim one thing more than they say that it cannot do', () => {
		const boasting = offers.filter(
			({ owner, profile }) => parties[owner]!.overstates && profile.texts[0]!.language === 'vi'
		);
		expect(boasting.length).toBeGreaterThan(10);
		for (const { profile, truth } of boasting) {
			const { summary } = profile.texts[0]!;
			const matter = summary.replace(
				/^(Chúng tôi cung cấp|Đơn vị có kinh nghiệm về|Sẵn sàng hợp tác về) /,
				''
			);
			const written = matter.slice(0, -1).split(', ');
			const kept = truth.filter(({ vietnamese }) => written.includes(vietnamese));
			expect(written).toHaveLength(2 * kept.length + 1);
		}
	});
});
