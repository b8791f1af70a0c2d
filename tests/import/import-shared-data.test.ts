import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import { readArguments } from '../../scripts/import/arguments.ts';
import { runCommand } from '../../scripts/import/commands.ts';
import { hasSharedData, SHARED_DATA } from './shared-data.ts';

const MAPPINGS = path.join(import.meta.dirname, 'mappings');

/** What each file must become: rows read, and of those stored. */
const LISTING_FILES = [
	{
		file: 'seed_needs_sbir_civil.jsonl',
		mapping: 'sbir-needs',
		kind: 'need',
		rows: 813,
		stored: 813
	},
	{ file: 'seed_needs_sih2025.jsonl', mapping: 'sih-needs', kind: 'need', rows: 135, stored: 135 },
	{
		file: 'seed_offers_knowledge_share.jsonl',
		mapping: 'knowledge-share-offers',
		kind: 'offer',
		rows: 350,
		stored: 350
	},
	{
		file: 'seed_offers_vnito_vi_en.jsonl',
		mapping: 'vnito-offers',
		kind: 'offer',
		rows: 67,
		stored: 67
	}
] as const;
const ORGANISATION_FILES = [
	{ file: 'seed_orgs_shtp_vi.jsonl', mapping: 'shtp-organisations', rows: 76, stored: 76 },
	{ file: 'ror_vietnam.json', mapping: 'ror-organisations', rows: 222, stored: 222 }
] as const;

describe.skipIf(!hasSharedData('imports of the reference files'))(
	'the reference files beside this checkout',
	() => {
		let database: TestDatabase;
		let folder: string;
		let printed = '';

		beforeAll(async () => {
			database = await openTestDatabase();
			folder = await mkdtemp(path.join(tmpdir(), 'trihelix-import-'));
			vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
				printed += String(text);
				return true;
			});
			vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
		});
		afterAll(async () => {
			vi.restoreAllMocks();
			await database.close();
			await rm(folder, { recursive: true });
		});

		function run(...args: string[]): Promise<string> {
			const announceListings = () => Promise.resolve();
			return runCommand({ db: database.db, announceListings }, readArguments(args));
		}

		function place(file: string, mapping: string): readonly string[] {
			return [
				path.join(SHARED_DATA!, file),
				'--map',
				path.join(MAPPINGS, `${mapping}.json`),
				'--errors',
				path.join(folder, `${file}.errors.csv`)
			];
		}

		async function count(from: string): Promise<number> {
			const [row] = await database.owner.query<{ n: number }>(
				`select count(*)::int as n from ${from}`
			);
			return row!.n;
		}

		function idIn(said: string): string {
			return /Import ([0-9a-f-]{36}):/.exec(said)![1]!;
		}

		test.each(LISTING_FILES)(
			'$file becomes $stored listings',
			async ({ file, mapping, kind, rows, stored }) => {
				const before = await count('public.listings');
				printed = '';
				const said = await run(
					'listings',
					...place(file, mapping),
					'--kind',
					kind,
					'--organisation',
					'Người gửi thử',
					'--create',
					'agency'
				);
				expect(said).toContain(`${stored} imported, ${rows - stored} refused`);
				expect(printed).toContain(`${rows} rows: ${stored} are complete`);
				expect((await count('public.listings')) - before).toBe(stored);
				expect(
					await count(`public.listings where import_id = '${idIn(said)}' and status = 'published'`)
				).toBe(stored);
				expect(
					await count(`public.listings where import_id = '${idIn(said)}'
				and not exists (select from public.listing_texts where listing_id = listings.id)`)
				).toBe(0);
			}
		);

		test('the level of readiness of every spin-off is kept', async () => {
			const source = readFileSync(
				path.join(SHARED_DATA!, 'seed_offers_knowledge_share.jsonl'),
				'utf8'
			)
				.trim()
				.split('\n')
				.map((line) => JSON.parse(line) as { readonly id: number; readonly trl: number });
			const stored = await database.owner.query<{ external_id: string; readiness: number }>(
				`select external_id, readiness from public.listings where readiness is not null`
			);
			const byId = new Map(stored.map((row) => [row.external_id, row.readiness]));
			expect(source.filter(({ id, trl }) => byId.get(String(id)) !== trl)).toEqual([]);
			expect(byId.size).toBe(350);
			expect(await count(`public.listings where 'investment' = any (partnership_types)`)).toBe(190);
		});

		test('both texts of every bilingual offer are kept', async () => {
			const both = `public.listings where (
			select array_agg(language::text order by language::text) from public.listing_texts where listing_id = listings.id
		) = '{en,vi}'`;
			expect(await count(both)).toBe(67);
		});

		test.each(ORGANISATION_FILES)(
			'$file becomes $stored entries',
			async ({ file, mapping, rows, stored }) => {
				const said = await run('organisations', ...place(file, mapping), '--kind', 'large_firm');
				expect(said).toContain(`${stored} imported, ${rows - stored} refused`);
				expect(
					await count(`public.organisations join public.verifications on organisation_id = organisations.id
				where import_id = '${idIn(said)}' and level = 'listed'`)
				).toBe(stored);
			}
		);

		test('the same file again is turned away, and stores nothing', async () => {
			const { file, mapping, kind } = LISTING_FILES[1];
			const before = await count('public.listings');
			const again = run(
				'listings',
				...place(file, mapping),
				'--kind',
				kind,
				'--organisation',
				'Người gửi thử'
			);
			await expect(again).rejects.toThrow('imported here before');
			expect(await count('public.listings')).toBe(before);
		});

		test('undoing every import leaves nothing of them', async () => {
			const imports = (await run('list')).split('\n').map((line) => line.slice(0, 36));
			expect(imports).toHaveLength(LISTING_FILES.length + ORGANISATION_FILES.length);
			for (const id of imports) expect(await run('undo', id)).toContain('is undone');
			for (const table of [
				'listings',
				'listing_texts',
				'listing_codes',
				'listing_versions',
				"verifications where method = 'import' and organisation_id in (select id from public.organisations where import_id is not null)"
			]) {
				expect(await count(`public.${table}`)).toBe(0);
			}
			expect(await count('public.organisations')).toBe(1);
			await expect(run('undo', imports[0]!)).rejects.toThrow('undone before');
		});
	}
);
