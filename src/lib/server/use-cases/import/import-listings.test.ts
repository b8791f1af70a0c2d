import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { ImportRow, RefusedRow } from '#lib/domain/import/import-record.ts';
import { EMPTY_DRAFT, type ListingDraft } from '#lib/domain/listing/draft.ts';
import { ANONYMOUS, JOBS, type Identity } from '#lib/server/data/identity.ts';
import { insertImport, updateImport } from '#lib/server/data/import/imports.ts';
import {
	castConversation,
	organisationOf,
	type ConversationCast
} from '../../../../../tests/support/conversation-cast.ts';
import { openTestDatabase } from '../../../../../tests/support/database.ts';
import { importListings, type ListingImport } from './import-listings.ts';
import { importOrganisations } from './import-organisations.ts';
import { readImports } from './read-imports.ts';
import { sendInterest } from '#lib/server/use-cases/introduction/send-interest.ts';
import { undoImport } from './undo-import.ts';

const database = await openTestDatabase();
afterAll(() => database.close());
const { db, owner } = database;

const clock = () => new Date();
let cast: ConversationCast;
let refused: RefusedRow[];
let batches: number;

beforeEach(async () => {
	cast = await castConversation(database);
	refused = [];
	batches = 0;
});

function plan(changes: Partial<ListingImport> = {}): ListingImport {
	return {
		author: { id: organisationOf(cast.minh) },
		kind: 'offer',
		expiresAt: null,
		mode: 'store',
		fileName: 'chào hàng.csv',
		fileChecksum: randomUUID(),
		mapping: {},
		batchSize: 2,
		...changes
	};
}

function ready(name: string, changes: Partial<ListingDraft> = {}): ImportRow<ListingDraft> {
	const summary = 'Gia công chi tiết nhôm và thép theo bản vẽ, nhận từ một chiếc trở lên.';
	const texts = [{ language: 'vi', title: `Gia công chi tiết ${name}`, summary }] as const;
	const draft: ListingDraft = { ...EMPTY_DRAFT, kind: 'offer', texts, ...changes };
	return { outcome: 'ready', line: Number(name) + 1, externalId: name, draft, source: name };
}

async function* stream(
	rows: readonly ImportRow<ListingDraft>[],
	breaksOff?: Error
): AsyncGenerator<ImportRow<ListingDraft>> {
	yield* await Promise.resolve(rows);
	if (breaksOff) throw breaksOff;
}

function bring(made: ListingImport, rows: readonly ImportRow<ListingDraft>[], breaksOff?: Error) {
	const hooks = {
		onRefused: (row: RefusedRow) => refused.push(row),
		onBatch: () => Promise.resolve(void (batches += 1))
	};
	return importListings(db, made, stream(rows, breaksOff), hooks, clock);
}

async function brought(made: ListingImport, rows: readonly ImportRow<ListingDraft>[]) {
	const result = await bring(made, rows);
	if (!result.ok) throw new Error(result.failure);
	const { id, counts } = result.value;
	if (id === null) throw new Error('It was only tried.');
	return { id, counts };
}

async function stored(importId: string): Promise<readonly string[]> {
	const rows = await owner.query<{ external_id: string }>(
		`select external_id from public.listings where import_id = $1 and status = 'published' order by 1`,
		[importId]
	);
	return rows.map((row) => row.external_id);
}

const five = () => ['1', '2', '3', '4', '5'].map((name) => ready(name));

describe('importing', () => {
	test('rows become published listings of the organisation, batch by batch', async () => {
		const { id, counts } = await brought(plan(), five());
		expect(counts).toEqual({ read: 5, imported: 5, brought: 0, refused: 0 });
		expect(batches).toBe(3);
		expect(await stored(id)).toEqual(['1', '2', '3', '4', '5']);
		const [listed] = await readImports(db, 1);
		expect(listed).toMatchObject({
			id,
			status: 'completed',
			kind: 'offer',
			rowsRead: 5,
			rowsImported: 5,
			rowsRefused: 0
		});
		const acts = await owner.query(`select action from public.audit_entries where entity_id = $1`, [
			id
		]);
		expect(acts).toEqual([{ action: 'imported' }]);
	});

	test('a row that cannot be stored is refused by itself, with its reason', async () => {
		const { counts, id } = await brought(plan({ batchSize: 10 }), [
			ready('1'),
			ready('2', { codes: [{ scheme: 'vsic-2007', code: 'no such code' }] }),
			ready('3', { placeCode: 'nowhere' }),
			ready('4', { texts: [{ language: 'vi', title: 'Ngắn', summary: 'Quá ngắn.' }] }),
			ready('1'),
			{ outcome: 'refused', line: 9, source: '{}', issues: [] },
			ready('6')
		]);
		expect(counts).toEqual({ read: 7, imported: 2, brought: 0, refused: 5 });
		expect(await stored(id)).toEqual(['1', '6']);
		const reasons = refused.map(({ source, issues: [issue] }) => [
			source,
			issue?.code,
			issue?.field
		]);
		expect(reasons.toSorted()).toEqual([
			['1', 'external_id_twice', 'externalId'],
			['2', 'unknown_code', 'codes'],
			['3', 'unknown_code', 'placeCode'],
			['4', 'refused_by_database', ''],
			['{}', undefined, undefined]
		]);
	});

	test('an import that is broken off keeps whole batches, and goes on without doubles', async () => {
		const made = plan();
		await expect(bring(made, five().slice(0, 3), new Error('power cut'))).rejects.toThrow(
			'power cut'
		);
		const [running] = await readImports(db, 1);
		expect(running).toMatchObject({ status: 'running', rowsImported: 2 });
		expect(await stored(running!.id)).toEqual(['1', '2']);

		const { id, counts } = await brought(made, five());
		expect(id).toBe(running!.id);
		expect(counts).toEqual({ read: 5, imported: 3, brought: 2, refused: 0 });
		expect(await stored(id)).toEqual(['1', '2', '3', '4', '5']);
		expect((await readImports(db, 1))[0]).toMatchObject({ status: 'completed', rowsImported: 5 });
	});

	test('the same file is imported once, also at the same moment, until it is undone', async () => {
		const made = plan();
		const both = await Promise.all([bring(made, five()), bring(made, five())]);
		const ids = both.flatMap((result) =>
			result.ok && result.value.id !== null ? [result.value.id] : []
		);
		expect(new Set(ids).size).toBe(1);
		expect(await stored(ids[0]!)).toEqual(['1', '2', '3', '4', '5']);
		expect(refused).toEqual([]);

		expect(await bring(made, five())).toEqual({ ok: false, failure: 'imported_before' });
		await undoImport(db, ids[0]!, { whenInUse: 'refuse' }, clock);
		expect((await brought(made, five())).counts.imported).toBe(5);
	});

	test('nobody but the system imports, or says that a listing was imported', async () => {
		const target = {
			content: 'listings',
			organisationId: organisationOf(cast.minh),
			kind: 'offer',
			fileChecksum: 'x'
		} as const;
		const facts = { fileName: 'x.csv', mapping: {}, createdAt: clock() };
		const people: readonly Identity[] = [
			ANONYMOUS,
			{ role: 'authenticated', userId: cast.minh.userId },
			{ role: 'authenticated', userId: cast.stranger.userId }
		];
		const { id } = await brought(plan(), five());
		const over = {
			status: 'failed' as const,
			rowsRead: 0,
			rowsImported: 0,
			rowsRefused: 0,
			finishedAt: null,
			progressedAt: clock()
		};
		for (const identity of people) {
			for (const act of [
				() => db.transaction(identity, (tx) => insertImport(tx, target, facts)),
				() => db.transaction(identity, (tx) => updateImport(tx, id, over)),
				() =>
					db.transaction(identity, (tx) =>
						tx
							.insertInto('listings')
							.values({ kind: 'offer', organisationId: target.organisationId, importId: id })
							.execute()
					)
			]) {
				await expect(act()).rejects.toMatchObject({ code: '42501' });
			}
		}
		const seen = (identity: Identity) =>
			db.transaction(identity, (tx) =>
				tx.selectFrom('imports').select('id').where('id', '=', id).execute()
			);
		expect(await seen(people[1]!)).toEqual([{ id }]);
		expect(await seen(people[2]!)).toEqual([]);
		expect(await seen(JOBS)).toEqual([{ id }]);
	});
});

describe('undoing', () => {
	test('everything an import brought goes, and nothing else', async () => {
		const kept = await brought(plan(), [ready('9')]);
		const { id } = await brought(plan(), five());
		expect(await undoImport(db, id, { whenInUse: 'refuse' }, clock)).toEqual({
			ok: true,
			value: {
				ended: 'undone',
				removed: 5,
				left: 0,
				inUse: { count: 0, first: [] },
				entries: { removed: 0, kept: { count: 0, first: [] } }
			}
		});
		expect(await stored(id)).toEqual([]);
		expect(await stored(kept.id)).toEqual(['9']);
		expect((await readImports(db, 10)).find((one) => one.id === id)?.status).toBe('undone');
	});

	test('a listing that somebody is interested in is named, and stays until one insists', async () => {
		const { id } = await brought(plan(), five());
		const [listing] = await owner.query<{ id: string }>(
			`select id from public.listings where import_id = $1 and external_id = '3'`,
			[id]
		);
		const sent = await sendInterest(db, cast.lan, {
			listingId: listing!.id,
			fromListingId: cast.needId,
			fromOrganisationId: organisationOf(cast.lan),
			note: 'Chúng tôi cần 200 vỏ nhôm mỗi tháng.'
		});
		expect(sent.ok).toBe(true);
		expect(await undoImport(db, id, { whenInUse: 'refuse' }, clock)).toEqual({
			ok: false,
			failure: 'in_use',
			inUse: {
				count: 1,
				first: [{ id: listing!.id, title: 'Gia công chi tiết 3', interests: 1 }]
			}
		});
		expect(await stored(id)).toHaveLength(5);
		expect(await undoImport(db, id, { whenInUse: 'keep' }, clock)).toMatchObject({
			ok: true,
			value: { ended: 'kept', removed: 4, left: 1, inUse: { count: 1 } }
		});
		expect(await stored(id)).toEqual(['3']);
		expect((await readImports(db, 1))[0]).toMatchObject({ status: 'completed', rowsRemoved: 4 });
		expect(await undoImport(db, id, { whenInUse: 'remove' }, clock)).toMatchObject({ ok: true });
		expect(await stored(id)).toEqual([]);
	});

	test('an import that is undone while it runs stores nothing more', async () => {
		const hooks = {
			onRefused: () => undefined,
			async onBatch() {
				const [running] = await readImports(db, 1);
				if (running?.status === 'running')
					await undoImport(db, running.id, { whenInUse: 'remove' }, clock);
			}
		};
		const undone = importListings(db, plan(), stream(five()), hooks, clock);
		await expect(undone).rejects.toThrow('undone meanwhile');
		const [latest] = await readImports(db, 1);
		expect(latest?.status).toBe('undone');
		expect(await stored(latest!.id)).toEqual([]);
	});

	test('what is not there, and what was undone before, is said', async () => {
		const { id } = await brought(plan(), five());
		await undoImport(db, id, { whenInUse: 'refuse' }, clock);
		const again = await undoImport(db, id, { whenInUse: 'remove' }, clock);
		expect(again).toEqual({ ok: false, failure: 'undone_before' });
		const none = await undoImport(db, randomUUID(), { whenInUse: 'remove' }, clock);
		expect(none).toEqual({ ok: false, failure: 'no_such_import' });
	});

	test('an organisation that is more than an entry by now stays until one insists', async () => {
		const draft = {
			name: `Xưởng ${randomUUID()}`,
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
		} as const;
		async function* rows() {
			yield await Promise.resolve({
				outcome: 'ready',
				line: 2,
				externalId: 'a',
				draft,
				source: ''
			} as const);
			yield { outcome: 'ready', line: 3, externalId: 'b', draft, source: '' } as const;
		}
		const hooks = {
			onRefused: (row: RefusedRow) => refused.push(row),
			onBatch: () => Promise.resolve()
		};
		const file = {
			fileName: 'x.csv',
			fileChecksum: randomUUID(),
			mapping: {},
			batchSize: 10,
			mode: 'store'
		} as const;
		const result = await importOrganisations(db, file, rows(), hooks, clock);
		if (!result.ok) throw new Error(result.failure);
		expect(result.value.counts).toMatchObject({ imported: 1, refused: 1 });
		expect(refused[0]?.issues[0]).toMatchObject({ code: 'name_taken', field: 'name' });

		const [entry] = await owner.query<{ id: string }>(
			'select id from public.organisations where import_id = $1',
			[result.value.id]
		);
		await owner.query(
			`insert into public.memberships (organisation_id, user_id, role, status) values ($1, $2, 'editor', 'requested')`,
			[entry!.id, cast.stranger.userId]
		);
		const undo = (whenInUse: 'refuse' | 'remove') =>
			undoImport(db, result.value.id!, { whenInUse }, clock);
		expect(await undo('refuse')).toMatchObject({
			failure: 'in_use',
			inUse: { count: 1, first: [{ title: draft.name }] }
		});
		expect(await undo('remove')).toMatchObject({
			ok: true,
			value: { ended: 'undone', removed: 1 }
		});
	});
});
