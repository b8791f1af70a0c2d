import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { NO_RULES, type CompositionRules } from '#lib/domain/matching/consortium/problem.ts';
import { openTestDatabase } from '../../../../../tests/support/database.ts';
import { findConsortia, type FoundConsortia, type WantedRole } from './find-consortia.ts';
import { openLiveRegion, type LiveRegion } from '#lib/server/live/live-region.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const database = await openTestDatabase();
afterAll(() => database.close());
const { db, owner } = database;

const now = new Date();
const MILLING = 'Gia công vỏ nhôm CNC 5 trục';
const TESTING = 'Thử nghiệm độ bền ăn mòn lớp phủ';
let live: LiveRegion;
let mill: string;
let laboratory: string;
let both: string;

async function organisation(sphere: string, kind: string): Promise<string> {
	const id = randomUUID();
	await owner.query(
		`insert into public.organisations (id, slug, name, sphere, kind) values ($1, $2, $3, $4, $5)`,
		[id, `to-chuc-${id}`, `Tổ chức ${id}`, sphere, kind]
	);
	return id;
}

async function listing(
	organisationId: string,
	kind: 'need' | 'offer',
	title: string,
	priceVnd: number | null = null
): Promise<string> {
	const id = randomUUID();
	await owner.query(
		`insert into public.listings (id, kind, organisation_id, status, budget_min_vnd)
			values ($1, $2, $3, 'published', $4)`,
		[id, kind, organisationId, priceVnd]
	);
	await owner.query(
		`insert into public.listing_texts (listing_id, language, title, summary) values ($1, 'vi', $2, $3)`,
		[id, title, `${title}, nhận đơn hàng nhỏ và vừa trong vùng.`]
	);
	return id;
}

beforeEach(async () => {
	await owner.execute('delete from public.organisations');
	mill = await organisation('industry', 'sme');
	laboratory = await organisation('university', 'lab');
	both = await organisation('industry', 'large_firm');
	await listing(mill, 'offer', MILLING, 40_000_000);
	await listing(laboratory, 'offer', TESTING);
	await listing(both, 'offer', MILLING, 90_000_000);
	await listing(both, 'offer', TESTING, 70_000_000);
	live = await openLiveRegion(db, (cause) => {
		throw cause;
	});
});

const role = (text: string): WantedRole => ({
	text,
	language: 'vi',
	codes: [],
	strength: 'good',
	weight: 1
});

async function found(
	rules: Partial<CompositionRules>,
	more: Partial<Parameters<typeof findConsortia>[1]> = {}
): Promise<FoundConsortia> {
	const request = {
		roles: [role(MILLING), role(TESTING)],
		rules: { ...NO_RULES, ...rules },
		teams: 3,
		differ: 1,
		need: null,
		...more
	};
	const result = await findConsortia(live, request, now);
	if (!result.ok) throw new Error(result.failure);
	return result.value;
}

function teamsIn({ answer }: FoundConsortia): readonly string[][] {
	if (answer.outcome !== 'teams') return [];
	return answer.teams.map(({ members }) => members.map((one) => one.organisation.id).toSorted());
}

test('one organisation may fill every role, and another team is offered beside it', async () => {
	const result = await found({});
	expect(result.considered).toBe(3);
	expect(teamsIn(result)).toEqual([[both], [mill, laboratory].toSorted()]);
	const [first] = result.answer.outcome === 'teams' ? result.answer.teams : [];
	expect(first?.members[0]?.evidence.map(({ listing: offer }) => offer.organisation.id)).toEqual([
		both,
		both
	]);
	expect(first?.team.gap).toBe(0);
});

test('rules on spheres and on roles change who is in the team', async () => {
	const university = { spheres: [{ sphere: 'university' as const, least: 1 }] };
	for (const team of teamsIn(await found(university))) expect(team).toContain(laboratory);
	for (const team of teamsIn(await found({ rolesPerMember: 1 }))) expect(team).toHaveLength(2);
	expect(teamsIn(await found({ budgetVnd: 50_000_000 }))).toEqual([[mill, laboratory].toSorted()]);
});

test('the organisation of the need is in no team', async () => {
	const id = await listing(both, 'need', 'Cần gia công và thử nghiệm vỏ nhôm');
	await live.catchUp();
	const teams = teamsIn(await found({}, { need: live.find(id) }));
	expect(teams).toEqual([[mill, laboratory].toSorted()]);
});

test('a role without anybody comes back as a need to publish', async () => {
	const wanted = role('Nuôi cấy mô phong lan kháng virus');
	const { answer } = await found({}, { roles: [role(MILLING), wanted] });
	expect(answer).toMatchObject({
		outcome: 'missing_roles',
		missing: [
			{
				capability: '1',
				draft: { kind: 'need', texts: [{ language: 'vi', title: wanted.text }] }
			}
		]
	});
});

test('a rule that nobody can keep is named, with the need for such a partner', async () => {
	const { answer } = await found({ spheres: [{ sphere: 'government', least: 1 }] });
	expect(answer).toMatchObject({
		outcome: 'blocked',
		leaveOut: 'one',
		blocking: [
			{
				rule: { code: 'sphere', sphere: 'government' },
				draft: { partnerSpheres: ['government'] }
			}
		]
	});
});

test('a place that the region does not have, and rules that contradict each other, are refused', async () => {
	const ask = (rules: Partial<CompositionRules>) =>
		findConsortia(
			live,
			{
				roles: [role(MILLING)],
				rules: { ...NO_RULES, ...rules },
				teams: 1,
				differ: 1,
				need: null
			},
			now
		);
	expect(await ask({ places: [{ placeCode: 'nowhere', reach: 'all' }] })).toEqual({
		ok: false,
		failure: 'unknown_place'
	});
	expect(await ask({ leastMembers: 3, mostMembers: 2 })).toEqual({
		ok: false,
		failure: 'contradictory_rules'
	});
});

test('a listing that is no longer published is in no team', async () => {
	await owner.query(`update public.listings set status = 'paused' where organisation_id = $1`, [
		both
	]);
	await live.catchUp();
	expect(teamsIn(await found({}))).toEqual([[mill, laboratory].toSorted()]);
});
