import { setTimeout as wait } from 'node:timers/promises';
import { Client, Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { ImportedListing } from '#lib/domain/import/imported-listing.ts';
import type { ImportRow, RefusedRow } from '#lib/domain/import/import-record.ts';
import { EMPTY_DRAFT } from '#lib/domain/listing/draft.ts';
import { directoryEntry } from '#lib/domain/organisation/directory-entry.ts';
import { createDb, type Db } from '#lib/server/data/db.ts';
import { surviveLostConnections } from '#lib/server/data/connection/lost-connections.ts';
import { siteUrl } from '#lib/server/data/connection/site-role.ts';
import { importListings } from '#lib/server/use-cases/import/import-listings.ts';
import { startMigratedPostgres } from '../../support/migrated-postgres.ts';
import { findPostgres, type PostgresCluster } from '../../support/postgres-cluster.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

describe.skipIf(findPostgres().binaries === null)(
	'imports at the same moment, on PostgreSQL',
	() => {
		let cluster: PostgresCluster;
		let pool: Pool;
		let owner: Client;
		let db: Db;
		let author: string;

		beforeAll(async () => {
			cluster = await startMigratedPostgres();
			owner = new Client({ connectionString: cluster.url() });
			await owner.connect();
			pool = new Pool({ connectionString: siteUrl(cluster.url()), pipeline: true });
			// `pool.end` does not wait until the server knows of it.
			surviveLostConnections(pool, () => undefined);
			db = createDb(pool, { deadlineMs: 30_000 });
			author = await register(owner, 'Vườn ươm');
		});
		afterAll(async () => {
			await pool.end();
			await owner.end();
			await cluster.stop();
		});

		async function register(client: Client, name: string): Promise<string> {
			const { kind, sphere } = directoryEntry(name, 'incubator');
			const { rows } = await client.query<{ id: string }>(
				`insert into public.organisations (slug, name, kind, sphere) values (gen_random_uuid()::text, $1, $2, $3) returning id`,
				[name, kind, sphere]
			);
			return rows[0]!.id;
		}

		async function* rowsOf(names: readonly string[]): AsyncGenerator<ImportRow<ImportedListing>> {
			const summary = 'Gia công chi tiết nhôm và thép theo bản vẽ, nhận từ một chiếc trở lên.';
			for (const [line, name] of names.entries()) {
				const texts = [{ language: 'vi', title: `Gia công chi tiết ${line}`, summary }] as const;
				const organisation = { name, kind: 'startup' } as const;
				const draft = { ...EMPTY_DRAFT, kind: 'offer', texts, organisation } as const;
				yield await Promise.resolve({
					outcome: 'ready',
					line,
					externalId: String(line),
					draft,
					source: ''
				} as const);
			}
		}

		async function bring(fileChecksum: string, names: readonly string[]) {
			const refused: RefusedRow[] = [];
			const result = await importListings(
				db,
				{
					author: { id: author },
					kind: 'offer',
					fileName: 'x.csv',
					fileChecksum,
					mapping: {},
					batchSize: 3,
					expiresAt: null,
					mode: 'store'
				},
				rowsOf(names),
				{ onRefused: (row) => refused.push(row), onBatch: () => Promise.resolve() },
				() => new Date()
			);
			return { result, refused };
		}

		async function holdings(names: readonly string[]) {
			const { rows } = await owner.query<{ name: string; n: number }>(
				`select name, count(listings.id)::int as n from public.organisations
			 left join public.listings on organisation_id = organisations.id where name = any ($1) group by organisations.id order by name`,
				[names]
			);
			return rows;
		}

		test('one file twice and another that names the same make each organisation once', async () => {
			const names = Array.from({ length: 12 }, (_, at) => `Doanh nghiệp số ${at % 6}`);
			const all = await Promise.all([
				bring('one', names),
				bring('one', names),
				bring('other', names.toReversed())
			]);
			expect(all.flatMap(({ refused }) => refused)).toEqual([]);
			const held = await holdings(names);
			expect(held.map(({ n }) => n)).toEqual([4, 4, 4, 4, 4, 4]);
		});

		test('one that somebody registers while its row is stored is that row’s', async () => {
			const person = new Client({ connectionString: cluster.url() });
			await person.connect();
			try {
				await person.query('begin');
				const id = await register(person, 'Sợi Mới');
				const brought = bring('third', ['Nhà Lưới', 'Sợi Mới', 'Mạch Xanh']);
				await untilBlocked();
				await person.query('commit');
				const { refused } = await brought;
				expect(refused).toEqual([]);
				expect(await holdings(['Nhà Lưới', 'Sợi Mới', 'Mạch Xanh'])).toEqual([
					{ name: 'Mạch Xanh', n: 1 },
					{ name: 'Nhà Lưới', n: 1 },
					{ name: 'Sợi Mới', n: 1 }
				]);
				const { rows } = await owner.query(
					`select import_id from public.organisations where id = $1`,
					[id]
				);
				expect(rows).toEqual([{ import_id: null }]);
			} finally {
				await person.end();
			}
		});

		/** Until a statement waits for what another transaction wrote. */
		async function untilBlocked(): Promise<void> {
			for (;;) {
				const { rows } = await owner.query(
					`select pid from pg_stat_activity where wait_event_type = 'Lock' and wait_event = 'transactionid'`
				);
				if (rows.length > 0) return;
				await wait(20);
			}
		}
	}
);
