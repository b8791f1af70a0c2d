import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { EMPTY_DRAFT } from '#lib/domain/listing/draft.ts';
import { draftToProfile } from '#lib/domain/listing/to-profile.ts';
import { JOBS } from '#lib/server/data/identity.ts';
import { insertLexiconSource } from '#lib/server/data/lexicon/lexicon.ts';
import { DEFAULT_LEXICON } from '#lib/domain/lexicon/glossary.ts';
import { openTestDatabase } from '../../../../../tests/support/database.ts';
import { importDictionary } from './import-dictionary.ts';
import { listDictionaries } from './list-dictionaries.ts';
import { openLiveRegion } from '#lib/server/live/live-region.ts';
import { createLocalMatcher, type OpenMatcher } from '#lib/server/live/matching/matcher.ts';
import {
	createMatchingRegion,
	type ChangingRegion
} from '#lib/server/live/matching/matching-region.ts';
import { readLexicon } from '#lib/server/live/read-lexicon.ts';
import { removeDictionary } from './remove-dictionary.ts';
import { reportUntranslated } from './report-untranslated.ts';

const database = await openTestDatabase();
afterAll(() => database.close());
const { db } = database;
const NOW = new Date('2026-11-22T08:00:00Z');

const LOOM = { vietnamese: 'khung cửi', english: ['loom'], domain: 'general' };
const PUMP = { vietnamese: 'máy bơm', english: ['siphon'], domain: 'general' };

function dictionary(name: string) {
	return {
		name,
		licence: 'CC BY-SA 4.0',
		attribution: 'Nhóm từ điển',
		fileName: `${name}.tsv`,
		fileChecksum: `checksum of ${name}`,
		linesRefused: 3
	};
}

async function bring(name: string, entries = [LOOM, PUMP]) {
	const batches: number[] = [];
	const result = await importDictionary(
		db,
		dictionary(name),
		entries,
		(stored) => batches.push(stored),
		NOW
	);
	return { result, batches };
}

async function meaningOf(phrase: string) {
	return (await readLexicon(db)).meanings.get(phrase)?.flatMap(({ alternatives }) => alternatives);
}

beforeEach(async () => {
	for (const { id } of await listDictionaries(db)) await removeDictionary(db, id);
});

describe('a dictionary', () => {
	test('fills what the glossary lacks, and leaves what it has', async () => {
		expect(await readLexicon(db)).toBe(DEFAULT_LEXICON);
		await bring('Dệt');
		expect(await meaningOf('khung cui')).toEqual([['loom']]);
		expect(await meaningOf('may bom')).toEqual([['pump']]);
	});

	test('keeps licence and attribution for everybody to see', async () => {
		const { result } = await bring('Dệt');
		expect(await listDictionaries(db)).toEqual([
			{
				id: result.ok && result.value.id,
				name: 'Dệt',
				licence: 'CC BY-SA 4.0',
				attribution: 'Nhóm từ điển',
				fileName: 'Dệt.tsv',
				entries: 2,
				linesRefused: 3,
				importedAt: NOW
			}
		]);
	});

	test('comes in batches, all of which are read again', async () => {
		const many = Array.from({ length: 5500 }, (_, at) => ({
			...LOOM,
			vietnamese: `khung cửi ${at}`
		}));
		const { batches } = await bring('Lớn', many);
		expect(batches).toEqual([1000, 2000, 3000, 4000, 5000, 5500]);
		const { meanings } = await readLexicon(db);
		expect(meanings.size).toBe(DEFAULT_LEXICON.meanings.size + 5500);
	});

	test('is not taken twice, by file or by name', async () => {
		await bring('Dệt');
		expect((await bring('Dệt')).result).toEqual({ ok: false, failure: 'imported_before' });
		const other = { ...dictionary('Dệt'), fileChecksum: 'another' };
		const again = await importDictionary(db, other, [LOOM], () => undefined, NOW);
		expect(again).toEqual({ ok: false, failure: 'name_taken' });
	});

	test('that broke off is not used, and makes way for the next attempt', async () => {
		const half = { ...dictionary('Dệt'), entries: 2, importedAt: NOW };
		await db.transaction(JOBS, (tx) => insertLexiconSource(tx, half));
		expect(await listDictionaries(db)).toEqual([]);
		expect(await readLexicon(db)).toBe(DEFAULT_LEXICON);
		expect((await bring('Dệt')).result.ok).toBe(true);
		expect(await listDictionaries(db)).toHaveLength(1);
	});

	test('is taken up by a running site when it hears that much has changed', async () => {
		let region: ChangingRegion;
		const openMatcher: OpenMatcher = (contents) => {
			region = createMatchingRegion(contents.knowledge());
			return { ...createLocalMatcher(contents), change: (change) => region.apply(change) };
		};
		const fail = (cause: unknown) => {
			throw cause;
		};
		const live = await openLiveRegion(db, fail, { openMatcher });
		const before = region!.index;
		const profile = draftToProfile(
			{ ...EMPTY_DRAFT, texts: [{ language: 'vi', title: 'Cần mua khung cửi', summary: '' }] },
			null,
			live.gazetteer
		);
		const keysOf = () => region.index.read(profile).faces.en?.asks.map(({ key }) => key);
		expect(keysOf()).not.toContain('khung cui');
		await live.catchUp();
		expect(region!.index).toBe(before);

		await bring('Dệt');
		live.hear({ kind: 'message', payload: 'listings' });
		await live.settled();
		expect(keysOf()).toContain('khung cui');
	});

	test('can be taken back, once', async () => {
		const { result } = await bring('Dệt');
		if (!result.ok) throw new Error(result.failure);
		const { id } = result.value;
		expect(await removeDictionary(db, id)).toEqual({ ok: true, value: { removed: 2 } });
		expect(await readLexicon(db)).toBe(DEFAULT_LEXICON);
		expect(await removeDictionary(db, id)).toEqual({ ok: false, failure: 'no_such_dictionary' });
	});
});

test('the report of untranslated phrases reads what is published', async () => {
	const report = await reportUntranslated(db, 5);
	expect(report.phrases.length).toBeLessThanOrEqual(5);
	expect(report.phrases.every(({ count, listings }) => count >= listings)).toBe(true);
});
