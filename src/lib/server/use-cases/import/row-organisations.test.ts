import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ImportedListing, RowOrganisation } from '#lib/domain/import/imported-listing.ts';
import type { ImportRow, RefusedRow } from '#lib/domain/import/import-record.ts';
import { draftOfInput } from '#lib/domain/listing/draft-of-input.ts';
import { EMPTY_DRAFT } from '#lib/domain/listing/draft.ts';
import { matchInput } from '#lib/schemas/listing/listing.ts';
import { openTestDatabase } from '../../../../../tests/support/database.ts';
import { addPerson } from '../../../../../tests/support/people.ts';
import { findMatches } from '#lib/server/use-cases/matching/find-matches.ts';
import { importListings, type ListingImport } from './import-listings.ts';
import { importOrganisations } from './import-organisations.ts';
import { openLiveRegion } from '#lib/server/live/live-region.ts';
import { undoImport } from './undo-import.ts';

vi.setConfig({ testTimeout: 60_000 });

const database = await openTestDatabase();
afterAll(() => database.close());
const { db, owner } = database;
const clock = () => new Date();
const SUMMARY = 'Gia công chi tiết nhôm và thép theo bản vẽ, nhận từ một chiếc trở lên.';
let author: string;

beforeEach(async () => {
	await owner.execute('delete from public.organisations; delete from public.imports');
	author = await organisation('vuon-uom', 'Vườn ươm');
});

async function organisation(slug: string, name: string, nameEn: string | null = null) {
	const [made] = await owner.query<{ id: string }>(
		`insert into public.organisations (slug, name, name_en, sphere, kind) values ($1, $2, $3, 'industry', 'sme') returning id`,
		[slug, name, nameEn]
	);
	return made!.id;
}

type Row = ImportRow<ImportedListing>;

/** @param named the row's own organisation; null: it names none */
function row(
	line: number,
	named: string | null,
	changes: Partial<ImportedListing> = {},
	kind: RowOrganisation['kind'] = 'startup'
): Row {
	const texts = [{ language: 'vi', title: `Gia công chi tiết ${line}`, summary: SUMMARY }] as const;
	const organisation = named === null ? null : { name: named, kind };
	const draft = { ...EMPTY_DRAFT, kind: 'offer', texts, organisation, ...changes } as const;
	return { outcome: 'ready', line, externalId: String(line), draft, source: '' };
}

async function* stream<Item>(rows: readonly Item[]): AsyncGenerator<Item> {
	yield* await Promise.resolve(rows);
}

async function bring(rows: readonly Row[], changes: Partial<ListingImport> = {}) {
	const refused: RefusedRow[] = [];
	const hooks = {
		onRefused: (one: RefusedRow) => refused.push(one),
		onBatch: () => Promise.resolve()
	};
	const plan: ListingImport = {
		author: { id: author },
		kind: 'offer',
		fileName: 'x.csv',
		fileChecksum: randomUUID(),
		mapping: {},
		batchSize: 3,
		expiresAt: null,
		mode: 'store',
		...changes
	};
	const result = await importListings(db, plan, stream(rows), hooks, clock);
	if (!result.ok) throw new Error(result.failure);
	const whys = refused.map(({ line, issues: [issue] }) => [line, issue?.code, issue?.about]);
	return { ...result.value, whys };
}

/** Names and how many listings are published of each. */
async function holdings(): Promise<Readonly<Record<string, number>>> {
	const rows = await owner.query<{ name: string; n: number }>(
		`select name, count(listings.id)::int as n from public.organisations
		 left join public.listings on organisation_id = organisations.id and status = 'published' group by name`
	);
	return Object.fromEntries(rows.map(({ name, n }) => [name, n]));
}

const idOf = async (name: string) =>
	(
		await owner.query<{ id: string }>('select id from public.organisations where name = $1', [name])
	)[0]!.id;

describe('a row that names its organisation', () => {
	test('belongs to one that is there, however it is named, or to one listed for it; others to the author', async () => {
		await organisation('an-phu', 'Cơ khí An Phú', 'An Phu Mechanics');
		await organisation('dong-tam', 'Đồng Tâm');
		const byId = await organisation('hoa-sen', 'Hoa Sen');
		const { counts, organisations, whys } = await bring([
			row(1, 'CO KHI AN PHU'),
			row(2, 'An Phu mechanics'),
			row(3, 'dong-tam'),
			row(4, byId.toUpperCase()),
			row(5, null),
			row(6, 'Xanh Việt'),
			row(7, 'XANH VIET'),
			row(8, 'Vườn ươm'),
			row(9, 'Sợi Mới')
		]);
		expect(whys).toEqual([]);
		expect(counts).toMatchObject({ imported: 9, refused: 0 });
		expect(organisations).toEqual({ found: 3, made: 2, firstMade: ['Xanh Việt', 'Sợi Mới'] });
		expect(await holdings()).toEqual({
			'Cơ khí An Phú': 2,
			'Đồng Tâm': 1,
			'Hoa Sen': 1,
			'Vườn ươm': 2,
			'Xanh Việt': 2,
			'Sợi Mới': 1
		});
	});

	test('is listed by it as an entry that nobody has claimed, with its source', async () => {
		const { id } = await bring([row(1, 'Xanh Việt')]);
		const entries = await owner.query(
			`select slug, kind, sphere, import_id, created_by, level, method,
				(select count(*)::int from public.memberships where organisation_id = organisations.id) as members
			 from public.organisations join public.verifications on organisation_id = organisations.id where name = 'Xanh Việt'`
		);
		expect(entries).toEqual([
			{
				slug: 'xanh-viet',
				kind: 'startup',
				sphere: 'industry',
				import_id: id,
				created_by: null,
				level: 'listed',
				method: 'import',
				members: 0
			}
		]);
	});

	test('may name it as the file called it that brought it', async () => {
		const draft = {
			name: 'Trường Kỹ thuật',
			nameEn: null,
			kind: 'university',
			sphere: 'university',
			placeCode: null,
			size: null,
			languages: ['vi'],
			valueChainRole: null,
			codes: [],
			summaryVi: null,
			summaryEn: null,
			website: null,
			answersWithinDays: null
		} as const;
		const named = { outcome: 'ready', line: 2, draft, source: '' } as const;
		await importOrganisations(
			db,
			{ fileName: 'x.csv', fileChecksum: 'x', mapping: {}, batchSize: 9, mode: 'store' },
			stream([
				{ ...named, externalId: 'https://ror.org/abc' } as const,
				{
					...named,
					line: 3,
					externalId: 'line:3',
					draft: { ...draft, name: 'Trường Nghề' }
				} as const
			]),
			{ onRefused: () => undefined, onBatch: () => Promise.resolve() },
			clock
		);
		const { whys } = await bring([
			row(1, 'https://ror.org/abc', {}, null),
			row(2, 'line:3', {}, null)
		]);
		expect(whys).toEqual([[2, 'organisation_unknown', 'line:3']]);
		expect(await holdings()).toMatchObject({ 'Trường Kỹ thuật': 1, 'Trường Nghề': 0 });
	});

	const hard = () => [
		row(1, 'Công ty TNHH An Phú'),
		row(2, 'An Phú'),
		row(3, 'Không ai biết', {}, null),
		row(4, 'Xanh Việt'),
		// Reads as the one that the batch before made.
		row(5, 'Công ty CP Xanh Việt'),
		row(6, 'Xanh Việt', {}, null),
		// Nothing of it can be stored, and so no organisation is left of it.
		row(7, 'Một mình', { texts: [{ language: 'vi', title: 'Ngắn', summary: 'Ngắn.' }] }),
		row(8, 'Sai mã', { codes: [{ scheme: 'vsic-2007', code: 'none' }] }),
		row(9, 'а́аbc lẫn chữ'),
		row(10, 'Đôi')
	];
	const REFUSED = [
		[1, 'organisation_looks_alike', 'An Phú'],
		[3, 'organisation_unknown', 'Không ai biết'],
		[5, 'organisation_looks_alike', 'Xanh Việt'],
		[7, 'refused_by_database', undefined],
		[8, 'unknown_code', undefined],
		[9, 'refused_by_database', undefined],
		[10, 'organisation_several', 'Đôi']
	];

	test('is refused where the name means none, several or nearly another, the same in a dry run', async () => {
		await organisation('an-phu', 'An Phú');
		await organisation('doi', 'Cong Ty Đôi', 'Đôi');
		await organisation('doi-2', 'Một tên khác');
		await owner.execute(
			`alter table public.organisations disable trigger user;
			 update public.organisations set name = 'Đôi' where slug = 'doi-2';
			 alter table public.organisations enable trigger user`
		);
		const before = await holdings();
		const tried = await bring(hard(), { mode: 'try' });
		expect(tried.whys).toEqual(REFUSED);
		expect(tried.organisations).toEqual({ found: 1, made: 1, firstMade: ['Xanh Việt'] });
		expect(await holdings()).toEqual(before);

		const stored = await bring(hard());
		expect(stored.whys).toEqual(REFUSED);
		expect([stored.counts, stored.organisations]).toEqual([tried.counts, tried.organisations]);
		expect(await holdings()).toEqual({ ...before, 'An Phú': 1, 'Xanh Việt': 2 });
	});

	test('makes nothing twice when its file comes twice, also at once, or another file names the same', async () => {
		const rows = ['Một', 'Hai mươi', 'Ba mươi', 'Hai mươi', null].map((name, at) => row(at, name));
		const same = { fileChecksum: 'same' };
		await Promise.all([bring(rows, same), bring(rows, same), bring(rows)]);
		expect(await holdings()).toEqual({ 'Vườn ươm': 2, 'Hai mươi': 4, 'Ba mươi': 2, Một: 2 });
		await expect(bring(rows, same)).rejects.toThrow('imported_before');
	});

	test('reads the directory for each batch, not for each organisation', async () => {
		const many = (from: number) =>
			Array.from({ length: 300 }, (_, at) => row(from + at, `Doanh nghiệp số ${from + at}`));
		const scanned = async () => {
			await owner.query('select pg_stat_force_next_flush()');
			await owner.query('select pg_stat_clear_snapshot()');
			const [read] = await owner.query<{ n: number }>(
				`select seq_scan::int as n from pg_stat_user_tables where relid = 'public.organisations'::regclass`
			);
			return read!.n;
		};
		await bring(many(0), { batchSize: 100 });
		const before = await scanned();
		const { organisations } = await bring(many(300), { batchSize: 100 });
		expect(organisations).toMatchObject({ found: 0, made: 300 });
		// Of three batches; one for each organisation would be 300 and more.
		expect((await scanned()) - before).toBeLessThan(100);
	});
});

describe('an undo', () => {
	test('takes back the organisations too, and nothing that was there before', async () => {
		await organisation('an-phu', 'An Phú');
		const { id } = await bring([row(1, 'An Phú'), row(2, 'Xanh Việt'), row(3, null)]);
		expect(await undoImport(db, id!, { whenInUse: 'refuse' }, clock)).toMatchObject({
			ok: true,
			value: { ended: 'undone', removed: 3, left: 0, entries: { removed: 1, kept: { count: 0 } } }
		});
		expect(await holdings()).toEqual({ 'An Phú': 0, 'Vườn ươm': 0 });
	});

	test('leaves those that somebody joined, or on which something else hangs, and names them', async () => {
		const { id } = await bring(
			['Có người', 'Có tin', 'Đã sửa', 'Xung đột', 'Đã xét', 'Không ai'].map((name, at) =>
				row(at, name)
			)
		);
		const person = await addPerson(database, 'Lan');
		await owner.query(
			`insert into public.memberships (organisation_id, user_id, role, status) values ($1, $2, 'owner', 'active')`,
			[await idOf('Có người'), person.userId]
		);
		await owner.query(
			`insert into public.listings (kind, organisation_id, status) values ('need', $1, 'draft')`,
			[await idOf('Có tin')]
		);
		await owner.execute(
			`update public.organisations set website = 'https://a.example' where name = 'Đã sửa'`
		);
		await owner.query(
			`insert into public.organisation_conflicts (organisation_id, other_id, kind)
			 values ($1, $2, (enum_range(null::public.conflict_kind))[1])`,
			[author, await idOf('Xung đột')]
		);
		await owner.query(
			`insert into public.verifications (organisation_id, level, method, verified_on)
			 select $1, level, 'call', current_date from unnest(enum_range(null::public.verification_level)) as level
			 where level <> 'listed' limit 1`,
			[await idOf('Đã xét')]
		);
		const undone = await undoImport(db, id!, { whenInUse: 'remove' }, clock);
		expect(undone).toMatchObject({
			ok: true,
			value: { ended: 'undone', removed: 6, left: 0, entries: { removed: 1, kept: { count: 5 } } }
		});
		const kept = undone.ok ? undone.value.entries.kept.first.map(({ title }) => title) : [];
		expect(kept.toSorted()).toEqual(
			['Có người', 'Có tin', 'Đã sửa', 'Xung đột', 'Đã xét'].toSorted()
		);
		// What stayed is found again.
		const again = await bring([row(1, 'Có người'), row(2, 'Không ai')]);
		expect(again.organisations).toMatchObject({ found: 1, made: 1 });
	});

	test('that is broken off goes on with the organisations', async () => {
		const rows = Array.from({ length: 250 }, (_, at) => row(at, `Doanh nghiệp số ${at}`));
		const { id } = await bring(rows, { batchSize: 200 });
		const cancelling = new AbortController();
		let slices = 0;
		const undo = (at: number) =>
			undoImport(
				db,
				id!,
				{
					whenInUse: 'refuse',
					signal: cancelling.signal,
					onSlice() {
						slices += 1;
						if (slices === at) cancelling.abort();
						return Promise.resolve();
					}
				},
				clock
			);
		expect(await undo(2)).toMatchObject({
			value: { ended: 'cancelled', removed: 250, left: 50, entries: { removed: 200 } }
		});
		expect(await undo(0)).toMatchObject({
			value: { ended: 'undone', removed: 0, left: 0, entries: { removed: 50 } }
		});
		expect(await holdings()).toEqual({ 'Vườn ươm': 0 });
	});
});

test('a list of matches makes room by the organisation of the row, not by the one that had it imported', async () => {
	const other = await organisation('tho-khac', 'Thợ khác');
	const offers = (named: (at: number) => string | null) =>
		['phay CNC', 'tiện CNC và đánh bóng', 'anod sau phay CNC'].map((work, at) =>
			row(at, named(at), {
				texts: [{ language: 'vi', title: `Gia công vỏ nhôm, ${work}`, summary: SUMMARY }]
			})
		);
	const weaker = row(9, null, {
		texts: [{ language: 'vi', title: 'Gia công nhôm và gỗ theo mẫu', summary: SUMMARY }]
	});
	await bring([weaker], { author: { id: other } });
	const { limit: _, ...written } = matchInput.parse({
		kind: 'need',
		title: 'Cần gia công vỏ nhôm phay CNC'
	});
	const bodies = async () => {
		const live = await openLiveRegion(db, (cause) => {
			throw cause;
		});
		const { matches } = await findMatches(live, draftOfInput(written, 'vi'), null, {
			now: clock(),
			limit: 4
		});
		return matches.map(({ listing }) => listing.organisation.name);
	};
	const ofOne = await bring(offers(() => null));
	expect(await bodies()).toEqual(['Vườn ươm', 'Vườn ươm', 'Thợ khác', 'Vườn ươm']);
	await undoImport(db, ofOne.id!, { whenInUse: 'refuse' }, clock);
	await bring(offers((at) => `Doanh nghiệp số ${at}`));
	const shown = await bodies();
	expect(shown.slice(0, 3).toSorted()).toEqual([0, 1, 2].map((at) => `Doanh nghiệp số ${at}`));
	expect(shown[3]).toBe('Thợ khác');
});
