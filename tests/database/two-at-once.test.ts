import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { OwnerConnection } from '#lib/server/data/connection/owner-connection.ts';
import { claimsOf } from '#lib/server/data/identity.ts';
import { siteUrl } from '#lib/server/data/connection/site-role.ts';
import {
	castConversation,
	organisationOf,
	type ConversationCast
} from '../support/conversation-cast.ts';
import { startMigratedPostgres } from '../support/migrated-postgres.ts';
import { findPostgres, type PostgresCluster } from '../support/postgres-cluster.ts';

// The embedded database has one connection and does one thing after the other. A PostgreSQL has many.

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const found = findPostgres();

describe.skipIf(found.binaries === null)('on PostgreSQL, with a connection each', () => {
	let cluster: PostgresCluster;
	let ownerClient: Client;
	let owner: OwnerConnection;
	let cast: ConversationCast;

	beforeAll(async () => {
		cluster = await startMigratedPostgres();
		ownerClient = new Client({ connectionString: cluster.url() });
		await ownerClient.connect();
		owner = ownerOf(ownerClient);
	});
	afterAll(async () => {
		await ownerClient.end();
		await cluster.stop();
	});

	/** Everybody runs a statement at the same moment, in a transaction of their own. How each ended, sorted. */
	async function atOnce(
		acts: readonly {
			readonly userId: string;
			readonly statement: string;
			readonly values: unknown[];
		}[]
	): Promise<readonly string[]> {
		const clients = acts.map(() => new Client({ connectionString: siteUrl(cluster.url()) }));
		await Promise.all(clients.map((client) => client.connect()));
		const outcomes = await Promise.all(
			acts.map(async ({ userId, statement, values }, at) => {
				const client = clients[at]!;
				await client.query('begin');
				await client.query(
					`select set_config('role', 'authenticated', true), set_config('request.jwt.claims', $1, true)`,
					[claimsOf({ role: 'authenticated', userId })]
				);
				try {
					const { rowCount } = await client.query(statement, values);
					await client.query('commit');
					return `${rowCount} row`;
				} catch (cause) {
					await client.query('rollback');
					return (cause as { readonly code: string }).code;
				}
			})
		);
		await Promise.all(clients.map((client) => client.end()));
		return outcomes.toSorted();
	}

	async function newInterest(): Promise<string> {
		cast = await castConversation({ owner });
		const id = randomUUID();
		await owner.query(
			`insert into public.interests (id, listing_id, from_listing_id, from_organisation_id, to_organisation_id, note, sent_by)
				values ($1, $2, $3, $4, $4, 'Chúng tôi quan tâm', $5)`,
			[id, cast.offerId, cast.needId, organisationOf(cast.lan), cast.lan.userId]
		);
		return id;
	}

	test('twenty interests in one listing are one', async () => {
		cast = await castConversation({ owner });
		const act = {
			userId: cast.lan.userId,
			statement: `insert into public.interests (listing_id, from_organisation_id, to_organisation_id, note)
				values ($1, $2, $2, 'Chúng tôi quan tâm')`,
			values: [cast.offerId, organisationOf(cast.lan)]
		};
		const outcomes = await atOnce(Array.from({ length: 20 }, () => act));
		expect(outcomes).toEqual(['1 row', ...Array.from({ length: 19 }, () => '23505')]);
	});

	test('twenty acts at once of two people for one organisation are as many as it may do', async () => {
		cast = await castConversation({ owner });
		await owner.execute(
			"update public.allowances set amount = 7 where act = 'write_listing' and standing = 'new'"
		);
		await owner.query(
			`insert into public.memberships (organisation_id, user_id, role, status, started_at)
				values ($1, $2, 'editor', 'active', now())`,
			[organisationOf(cast.lan), cast.stranger.userId]
		);
		const outcomes = await atOnce(
			Array.from({ length: 20 }, (_, turn) => ({
				userId: (turn % 2 === 0 ? cast.lan : cast.stranger).userId,
				statement: "insert into public.listings (kind, organisation_id) values ('need', $1)",
				values: [organisationOf(cast.lan)]
			}))
		);
		expect(outcomes).toEqual([
			...Array.from({ length: 7 }, () => '1 row'),
			...Array.from({ length: 13 }, () => 'TX020')
		]);
		expect(
			await countOf('public.spent_acts where organisation_id = $1', organisationOf(cast.lan))
		).toBe(7);
	});

	test('two sides that are interested in each other at the same moment have one interest', async () => {
		cast = await castConversation({ owner });
		const statement = `insert into public.interests (listing_id, from_listing_id, from_organisation_id, to_organisation_id, note)
			values ($1, $2, $3, $3, 'Chúng tôi quan tâm')`;
		const { lan, minh, needId, offerId } = cast;
		const outcomes = await atOnce([
			{ userId: lan.userId, statement, values: [offerId, needId, organisationOf(lan)] },
			{ userId: minh.userId, statement, values: [needId, offerId, organisationOf(minh)] }
		]);
		expect(outcomes).toEqual(['1 row', '23505']);
	});

	test('an interest accepted by many opens one introduction, and history has one row', async () => {
		const id = await newInterest();
		await atOnce(
			Array.from({ length: 10 }, () => ({
				userId: cast.minh.userId,
				statement: `update public.interests set status = 'accepted' where id = $1`,
				values: [id]
			}))
		);
		expect(await countOf(`public.introductions where interest_id = $1`, id)).toBe(1);
		expect(
			await countOf(`public.audit_entries where entity_id = $1::text and action = 'accepted'`, id)
		).toBe(1);
	});

	test('an interest accepted and withdrawn at the same moment is one of the two', async () => {
		for (let round = 0; round < 10; round += 1) {
			const id = await newInterest();
			const statement = 'update public.interests set status = $2 where id = $1';
			const outcomes = await atOnce([
				{ userId: cast.minh.userId, statement, values: [id, 'accepted'] },
				{ userId: cast.lan.userId, statement, values: [id, 'withdrawn'] }
			]);
			expect(outcomes).toEqual(['1 row', 'TX001']);
			const [interest] = await owner.query('select status from public.interests where id = $1', [
				id
			]);
			expect(await countOf(`public.introductions where interest_id = $1`, id)).toBe(
				interest?.['status'] === 'accepted' ? 1 : 0
			);
		}
	});

	test('two owners who leave at the same moment leave one behind', async () => {
		for (let round = 0; round < 10; round += 1) {
			cast = await castConversation({ owner });
			await owner.query(`update public.memberships set role = 'owner' where user_id = $1`, [
				cast.viewer.userId
			]);
			const statement = `update public.memberships set status = 'ended' where user_id = $1`;
			const outcomes = await atOnce(
				[cast.minh, cast.viewer].map(({ userId }) => ({ userId, statement, values: [userId] }))
			);
			expect(outcomes).toEqual(['1 row', 'TX002']);
		}
	});

	test('of six times proposed at the same moment four wait', async () => {
		const id = await newInterest();
		await owner.query(`update public.interests set status = 'accepted' where id = $1`, [id]);
		const outcomes = await atOnce(
			Array.from({ length: 6 }, (_, day) => ({
				userId: cast.lan.userId,
				statement: `insert into public.meetings (introduction_id, proposed_by_organisation_id, starts_at)
					select id, from_organisation_id, now() + $2 * interval '1 day'
					from public.introductions where interest_id = $1`,
				values: [id, day + 1]
			}))
		);
		expect(outcomes).toEqual(['1 row', '1 row', '1 row', '1 row', 'TX007', 'TX007']);
	});

	test('what is noted at the moment its consent is withdrawn does not stay', async () => {
		for (let round = 0; round < 20; round += 1) {
			cast = await castConversation({ owner });
			const { userId } = cast.lan;
			await owner.query(
				`insert into public.consents (user_id, purpose, text_version, language) values ($1, 'learning', '1', 'vi')`,
				[userId]
			);
			const note = {
				userId,
				statement: `insert into public.proposals
						(user_id, organisation_id, listing_id, other_id, rank, cause, propensity, facets, engine_version)
					values ($1, $2, $3, $4, 1, 'relevance', 1, '{1}', '1') on conflict do nothing`,
				values: [userId, organisationOf(cast.lan), cast.needId, cast.offerId]
			};
			const withdraw = {
				userId,
				statement: 'update public.consents set withdrawn_at = now() where user_id = $1',
				values: [userId]
			};
			const outcomes = await atOnce(round % 2 === 0 ? [note, withdraw, note] : [withdraw, note]);
			expect(outcomes.filter((outcome) => !['0 row', '1 row'].includes(outcome))).toEqual([]);
			expect(await countOf('public.proposals where user_id = $1', userId)).toBe(0);
		}
	});

	test('an offer shown twice at the same moment is noted once, and two interests raise it once', async () => {
		cast = await castConversation({ owner });
		const { userId } = cast.lan;
		await owner.query(
			`insert into public.consents (user_id, purpose, text_version, language) values ($1, 'learning', '1', 'vi')`,
			[userId]
		);
		const note = {
			userId,
			statement: `insert into public.proposals
					(user_id, organisation_id, listing_id, other_id, rank, cause, propensity, facets, engine_version)
				values ($1, $2, $3, $4, 1, 'relevance', 1, '{1}', '1') on conflict do nothing`,
			values: [userId, organisationOf(cast.lan), cast.needId, cast.offerId]
		};
		expect(await atOnce([note, note, note])).toEqual(['0 row', '0 row', '1 row']);
		const ask = {
			userId,
			statement: `insert into public.interests (listing_id, from_organisation_id, to_organisation_id, note)
				values ($1, $2, $2, 'Chúng tôi quan tâm')`,
			values: [cast.offerId, organisationOf(cast.lan)]
		};
		const open = {
			userId,
			statement: `update public.proposals set outcome = 'opened' where user_id = $1 and outcome = 'shown'`,
			values: [userId]
		};
		const outcomes = await atOnce([open, ask, ask]);
		expect(outcomes).toContain('23505');
		const [row] = await owner.query('select outcome from public.proposals where user_id = $1', [
			userId
		]);
		expect(row).toEqual({ outcome: 'interest_sent' });
	});

	async function countOf(which: string, id: string): Promise<number> {
		const [row] = await owner.query(`select count(*)::int as count from ${which}`, [id]);
		return Number(row?.['count']);
	}
});

function ownerOf(client: Client): OwnerConnection {
	return {
		async execute(statements) {
			await client.query(statements);
		},
		async query<Row extends object>(statement: string, parameters: readonly unknown[] = []) {
			return (await client.query<Row>(statement, [...parameters])).rows;
		}
	};
}
