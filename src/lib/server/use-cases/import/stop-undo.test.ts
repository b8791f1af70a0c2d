import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import type { Actor } from '#lib/domain/access/actor.ts';
import type { ImportRow } from '#lib/domain/import/import-record.ts';
import { EMPTY_DRAFT, type ListingDraft } from '#lib/domain/listing/draft.ts';
import {
	castConversation,
	organisationOf,
	type ConversationCast
} from '../../../../../tests/support/conversation-cast.ts';
import { openTestDatabase } from '../../../../../tests/support/database.ts';
import { importListings } from './import-listings.ts';
import { undoImport, type UndoOptions } from './undo-import.ts';
import { stopUndo } from './stop-undo.ts';
import { watchImports } from './watch-imports.ts';

vi.setConfig({ testTimeout: 60_000 });

const database = await openTestDatabase();
afterAll(() => database.close());
const { db, owner } = database;
const clock = () => new Date();
const MANY = 450;

let cast: ConversationCast;
let operator: Actor;
let file: string;

beforeEach(async () => {
	cast = await castConversation(database);
	file = randomUUID();
	operator = { ...cast.stranger, regionRole: 'operator' };
	await owner.query(`update public.persons set region_role = 'operator' where user_id = $1`, [
		operator.userId
	]);
});

async function* rows(): AsyncGenerator<ImportRow<ListingDraft>> {
	const summary = 'Gia công chi tiết nhôm và thép theo bản vẽ, nhận từ một chiếc trở lên.';
	for (let line = 1; line <= MANY; line += 1) {
		const texts = [{ language: 'vi', title: `Gia công chi tiết ${line}`, summary }] as const;
		const draft: ListingDraft = { ...EMPTY_DRAFT, kind: 'offer', texts };
		const externalId = String(line);
		yield await Promise.resolve({ outcome: 'ready', line, externalId, draft, source: '' });
	}
}

async function bring(): Promise<string> {
	const author = { id: organisationOf(cast.minh) };
	const plan = { author, kind: 'offer', expiresAt: null, mapping: {}, batchSize: 300 } as const;
	const brought = await importListings(
		db,
		{ ...plan, mode: 'store', fileName: 'x.csv', fileChecksum: file },
		rows(),
		{ onRefused: () => undefined, onBatch: () => Promise.resolve() },
		clock
	);
	if (!brought.ok || brought.value.id === null) throw new Error('Nothing was imported.');
	return brought.value.id;
}

function undo(id: string, onSlice: UndoOptions['onSlice']) {
	return undoImport(db, id, { whenInUse: 'refuse', ...(onSlice && { onSlice }) }, clock);
}

async function seenBy(actor: Actor, id: string) {
	const imports = await watchImports(db, actor, clock());
	return imports.find((one) => one.id === id);
}

test('an undo is watched, stops when an operator asks, says what it did, and goes on', async () => {
	const id = await bring();
	let slices = 0;
	const undone = await undo(id, async () => {
		slices += 1;
		if (slices > 1) return;
		expect(await seenBy(operator, id)).toMatchObject({
			...{ state: 'undoing', rowsRemoved: 200, rowsLeft: MANY - 200, mayStop: true }
		});
		expect(await seenBy(cast.minh, id)).toMatchObject({ state: 'undoing', mayStop: false });
		expect(await stopUndo(db, operator, id, clock())).toMatchObject({ ok: true });
		// A second press changes nothing.
		expect(await stopUndo(db, operator, id, clock())).toMatchObject({ ok: true });
		expect(await seenBy(operator, id)).toMatchObject({ state: 'stopping', mayStop: false });
	});
	// The slice that was to come is the last.
	expect(undone).toMatchObject({ ok: true, value: { ended: 'stopped', removed: 400, left: 50 } });
	expect(await seenBy(operator, id)).toMatchObject({
		...{ state: 'undo_broken_off', rowsRemoved: 400, rowsLeft: 50 }
	});
	expect(await stopUndo(db, operator, id, clock())).toEqual({ ok: false, failure: 'not_undoing' });

	expect(await undo(id, undefined)).toMatchObject({
		...{ ok: true, value: { ended: 'undone', removed: 50, left: 0 } }
	});
	expect(await seenBy(operator, id)).toMatchObject({ state: 'undone', rowsRemoved: MANY });
});

test('whoever does not run the site stops no undo, and sees none of others', async () => {
	const id = await bring();
	const undone = await undo(id, async () => {
		for (const actor of [cast.minh, cast.stranger, { ...cast.lan, regionRole: 'officer' as const }])
			expect(await stopUndo(db, actor, id, clock())).toEqual({ ok: false, failure: 'forbidden' });
		// Who only claims to be an operator.
		expect(await stopUndo(db, { ...cast.lan, regionRole: 'operator' }, id, clock())).toEqual({
			ok: false,
			failure: 'not_undoing'
		});
		expect(await seenBy(cast.lan, id)).toBeUndefined();
	});
	expect(undone).toMatchObject({ ok: true, value: { ended: 'undone', removed: MANY } });
});

test('a file that is imported again after its undo was stopped begins to be counted anew', async () => {
	const id = await bring();
	await undo(id, async () => {
		await stopUndo(db, operator, id, clock());
	});
	expect(await bring()).toBe(id);
	expect(await seenBy(operator, id)).toMatchObject({
		...{ state: 'imported', rowsImported: MANY, rowsRemoved: 0, stopAskedAt: null, stoppedAt: null }
	});
});
