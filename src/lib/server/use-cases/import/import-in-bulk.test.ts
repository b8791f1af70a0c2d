import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ImportRow, RefusedRow } from '#lib/domain/import/import-record.ts';
import { EMPTY_DRAFT, type ListingDraft } from '#lib/domain/listing/draft.ts';
import type { OrganisationDraft } from '#lib/domain/organisation/organisation-draft.ts';
import { openTestDatabase } from '../../../../../tests/support/database.ts';
import { importListings, type ListingImport } from './import-listings.ts';
import { importOrganisations } from './import-organisations.ts';
import { readImports } from './read-imports.ts';
import { undoImport } from './undo-import.ts';

vi.setConfig({ testTimeout: 60_000 });

const database = await openTestDatabase();
afterAll(() => database.close());
const { db, owner } = database;
const clock = () => new Date();

beforeEach(async () => {
	await owner.execute('delete from public.organisations; delete from public.imports');
});

async function* stream<Draft>(rows: readonly ImportRow<Draft>[]): AsyncGenerator<ImportRow<Draft>> {
	yield* await Promise.resolve(rows);
}

function hooks() {
	const refused: RefusedRow[] = [];
	const onBatch = () => Promise.resolve();
	return { refused, hooks: { onRefused: (row: RefusedRow) => refused.push(row), onBatch } };
}

const whys = (refused: readonly RefusedRow[]) =>
	refused.map(({ line, issues: [issue] }) => [line, issue?.code, issue?.field]);

async function count(table: 'listings' | 'organisations' | 'imports'): Promise<number> {
	const [row] = await owner.query<{ n: number }>(`select count(*)::int as n from public.${table}`);
	return row!.n;
}

describe('a file of organisations', () => {
	const draft: OrganisationDraft = {
		name: '',
		nameEn: null,
		kind: 'sme',
		sphere: 'industry',
		placeCode: null,
		size: null,
		languages: ['vi'],
		valueChainRole: null,
		codes: [],
		summaryVi: null,
		summaryEn: null,
		website: null,
		answersWithinDays: null
	};

	function row(line: number, changes: Partial<OrganisationDraft>): ImportRow<OrganisationDraft> {
		const said = { ...draft, name: `Xưởng cơ khí ${line}`, ...changes };
		return { outcome: 'ready', line, externalId: String(line), draft: said, source: '' };
	}

	const plan = (mode: 'store' | 'try', fileChecksum: string = randomUUID()) => ({
		fileName: 'x.csv',
		fileChecksum,
		mapping: {},
		batchSize: 3,
		mode
	});

	const rows = () => [
		row(1, {}),
		row(2, { name: 'Cơ khí An Phú', nameEn: 'An Phu Mechanics' }),
		row(3, { name: 'CO KHI AN PHU' }),
		row(4, { placeCode: 'nowhere' }),
		row(5, { name: 'An Phú Mechanics' }),
		// The first of this name was refused for another reason.
		row(6, { name: 'Tên đẹp', codes: [{ scheme: 'vsic-2007', code: 'none' }] }),
		row(7, { name: 'Tên đẹp' }),
		row(8, { name: '!!' }),
		row(9, { name: 'Tên khác', nameEn: 'Ten dep' }),
		row(10, { name: 'Đã có từ trước' }),
		row(11, {})
	];
	const REFUSED = [
		[3, 'name_taken', 'name'],
		[4, 'unknown_code', 'placeCode'],
		[5, 'name_taken', 'name'],
		[6, 'unknown_code', 'codes'],
		[8, 'refused_by_database', ''],
		[9, 'name_taken', 'name'],
		[10, 'name_taken', 'name']
	];

	beforeEach(async () => {
		await owner.execute(
			`insert into public.organisations (slug, name, sphere, kind) values ('da-co-tu-truoc', 'Đã có từ trước', 'industry', 'sme')`
		);
	});

	test('refuses in a dry run what it refuses in earnest, across batches, and stores nothing', async () => {
		const tried = hooks();
		const dry = await importOrganisations(db, plan('try'), stream(rows()), tried.hooks, clock);
		expect(dry).toMatchObject({
			ok: true,
			value: { id: null, counts: { imported: 4, refused: 7 } }
		});
		expect(whys(tried.refused)).toEqual(REFUSED);
		expect([await count('organisations'), await count('imports')]).toEqual([1, 0]);

		const stored = hooks();
		const checksum = randomUUID();
		const real = await importOrganisations(
			db,
			plan('store', checksum),
			stream(rows()),
			stored.hooks,
			clock
		);
		expect(real).toMatchObject({ ok: true, value: { counts: { imported: 4, refused: 7 } } });
		expect(whys(stored.refused)).toEqual(REFUSED);
		const again = importOrganisations(
			db,
			plan('try', checksum),
			stream(rows()),
			hooks().hooks,
			clock
		);
		expect(await again).toEqual({ ok: false, failure: 'imported_before' });
	});

	test('gives names that look alike in addresses different ones', async () => {
		const same = ['Cửa Ông', 'Cua-Ong 2', 'Cua Ong Đông'].map((name, at) => row(at + 1, { name }));
		await owner.execute(
			`insert into public.organisations (slug, name, sphere, kind) values ('cua-ong', 'Một tên khác hẳn', 'industry', 'sme')`
		);
		await importOrganisations(db, plan('store'), stream(same), hooks().hooks, clock);
		const slugs = await owner.query<{ slug: string }>(
			`select slug from public.organisations where slug like 'cua%' order by slug`
		);
		expect(slugs.map(({ slug }) => slug)).toEqual([
			'cua-ong',
			'cua-ong-2',
			'cua-ong-2-2',
			'cua-ong-dong'
		]);
	});

	test('reads no more for each row when there are many', async () => {
		const many = (from: number, to: number) =>
			Array.from({ length: to - from }, (_, at) =>
				row(from + at, { nameEn: `Workshop ${from + at}` })
			);
		const bring = (some: readonly ImportRow<OrganisationDraft>[]) =>
			importOrganisations(
				db,
				{ ...plan('store'), batchSize: 100 },
				stream(some),
				hooks().hooks,
				clock
			);
		await bring(many(0, 200));
		const before = await countScanned();
		await bring(many(200, 1400));
		// A look at every organisation for each that comes would be 960,000.
		expect((await countScanned()) - before).toBeLessThan(30_000);
	});

	/** Organisations that statements came by while they read the whole table. */
	async function countScanned(): Promise<number> {
		await owner.query('select pg_stat_force_next_flush()');
		await owner.query('select pg_stat_clear_snapshot()');
		const [read] = await owner.query<{ n: number }>(
			`select seq_tup_read::int as n from pg_stat_user_tables where relid = 'public.organisations'::regclass`
		);
		return read!.n;
	}
});

describe('a file of listings', () => {
	const MANY = 450;
	let author: string;

	beforeEach(async () => {
		const [one] = await owner.query<{ id: string }>(
			`insert into public.organisations (slug, name, sphere, kind) values ('x', 'Xưởng thử', 'industry', 'sme') returning id`
		);
		author = one!.id;
	});

	function row(line: number): ImportRow<ListingDraft> {
		const summary = 'Gia công chi tiết nhôm và thép theo bản vẽ, nhận từ một chiếc trở lên.';
		const texts = [{ language: 'vi', title: `Gia công chi tiết ${line}`, summary }] as const;
		const said: ListingDraft = { ...EMPTY_DRAFT, kind: 'offer', texts };
		return { outcome: 'ready', line, externalId: String(line), draft: said, source: '' };
	}

	const plan = (changes: Partial<ListingImport> = {}): ListingImport => ({
		author: { id: author },
		kind: 'offer',
		fileName: 'x.csv',
		fileChecksum: 'one file',
		mapping: {},
		batchSize: 200,
		expiresAt: null,
		mode: 'store',
		...changes
	});
	const rows = Array.from({ length: MANY }, (_, at) => row(at));

	async function bring(changes: Partial<ListingImport> = {}) {
		const result = await importListings(db, plan(changes), stream(rows), hooks().hooks, clock);
		if (!result.ok) throw new Error(result.failure);
		return result.value;
	}

	test('is tried for an organisation that is not there yet, and leaves none behind', async () => {
		const toList: OrganisationDraft = {
			name: 'Chưa có',
			nameEn: null,
			kind: 'sme',
			sphere: 'industry',
			placeCode: null,
			size: null,
			languages: ['vi'],
			valueChainRole: null,
			codes: [],
			summaryVi: null,
			summaryEn: null,
			website: null,
			answersWithinDays: null
		};
		const tried = await bring({ author: { toList }, mode: 'try' });
		expect(tried).toMatchObject({ id: null, counts: { imported: MANY, refused: 0 } });
		expect([await count('listings'), await count('organisations')]).toEqual([0, 1]);
		await bring({ author: { toList } });
		expect([await count('listings'), await count('organisations')]).toEqual([MANY, 2]);
	});

	test('may say until when its listings are shown', async () => {
		const expiresAt = new Date(Date.now() + 200 * 86_400_000);
		const { id } = await bring({ expiresAt });
		const until = await owner.query(
			'select distinct expires_at from public.listings where import_id = $1',
			[id]
		);
		expect(until).toEqual([{ expires_at: expiresAt }]);
	});

	test('is taken back in slices, of which one can be the last for now', async () => {
		const { id } = await bring();
		const cancelling = new AbortController();
		const progress: (readonly [number, number])[] = [];
		const undo = () =>
			undoImport(
				db,
				id!,
				{
					whenInUse: 'refuse',
					signal: cancelling.signal,
					onSlice({ removed, of }) {
						progress.push([removed, of]);
						cancelling.abort();
						return Promise.resolve();
					}
				},
				clock
			);
		expect(await undo()).toMatchObject({
			ok: true,
			value: { ended: 'cancelled', removed: 200, left: MANY - 200 }
		});
		expect(await readImports(db, 1)).toMatchObject([{ status: 'undoing', rowsRemoved: 200 }]);
		expect(await count('listings')).toBe(MANY - 200);

		const rest = await undoImport(db, id!, { whenInUse: 'refuse' }, clock);
		expect(rest).toMatchObject({
			ok: true,
			value: { ended: 'undone', removed: MANY - 200, left: 0 }
		});
		expect(progress).toEqual([[200, MANY]]);
		expect(await readImports(db, 1)).toMatchObject([{ status: 'undone', rowsRemoved: MANY }]);
	});

	test('comes back whole where it is imported again while it is taken back', async () => {
		const { id } = await bring();
		const outcome = await undoImport(
			db,
			id!,
			{
				whenInUse: 'refuse',
				async onSlice({ removed }) {
					if (removed === 200) await bring();
				}
			},
			clock
		);
		expect(outcome).toEqual({ ok: false, failure: 'imported_again' });
		expect(await count('listings')).toBe(MANY);
		expect(await readImports(db, 2)).toMatchObject([{ id, status: 'completed' }]);
	});
});
