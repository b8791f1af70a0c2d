import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { Client } from 'pg';
import { afterAll, expect, test } from 'vitest';
import type { ModelCard } from '#lib/domain/matching/learning/model-card.ts';
import type { ChannelEvent } from '#lib/server/data/connection/listen.ts';
import { openDatabase } from '#lib/server/data/connection/open-database.ts';
import { readDatabaseSettings } from '#lib/server/data/connection/settings.ts';
import { BARE_ENVIRONMENT } from '../support/bare-environment.ts';
import { startMigratedPostgres } from '../support/migrated-postgres.ts';
import { addOutcomes } from '../support/outcomes.ts';
import { findPostgres } from '../support/postgres-cluster.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const folder = await mkdtemp(path.join(tmpdir(), 'trihelix-learn-'));
afterAll(() => rm(folder, { recursive: true, force: true }));
const EMBEDDED = {
	TRIHELIX_DATA_DIR: path.join(folder, 'data'),
	TRIHELIX_ROOT: ROOT,
	TRIHELIX_DEMO: 'off'
};

async function learn(env: Readonly<Record<string, string>>, ...args: readonly string[]) {
	const child = spawn(process.execPath, [path.join(ROOT, 'scripts/learn.ts'), ...args], {
		cwd: ROOT,
		env: { ...BARE_ENVIRONMENT, ...env }
	});
	child.stdin.end();
	const [out, err, code] = await Promise.all([
		text(child.stdout),
		text(child.stderr),
		new Promise<number | null>((resolve) => child.once('exit', resolve))
	]);
	return { out, err, code, last: out.trim().split('\n').at(-1) ?? '' };
}

test.each([[['--use', 'both']], [['--use', 'prior', '--card', 'x.json']], [['--fast']]])(
	'%j is answered with the usage',
	async (args) => {
		expect(await learn(EMBEDDED, ...args)).toMatchObject({ out: '', code: 2 });
	}
);

test(
	'beside a running site: says in one sentence what is too little, and the site hears of the switch',
	{
		timeout: 120_000
	},
	async () => {
		const site = await openDatabase(readDatabaseSettings(EMBEDDED), {
			now: new Date(),
			report: () => undefined
		});
		try {
			const tooLittle = await learn(EMBEDDED);
			expect(tooLittle).toMatchObject({ out: '', code: 1 });
			expect(tooLittle.err).toContain('Too little was observed to learn from: 0 suggestions');
			const nothing = await learn(EMBEDDED, '--use', 'learnt');
			expect(nothing).toMatchObject({ out: '', code: 1 });
			expect(nothing.err).toContain('Nothing has been learnt yet');

			const heard: ChannelEvent[] = [];
			await site.listen('trihelix', (event) => heard.push(event));
			const turned = await learn(EMBEDDED, '--use', 'prior');
			expect([turned.err, turned.code, turned.last]).toEqual([
				'',
				0,
				JSON.stringify({ use: 'prior', modelCardId: null })
			]);
			expect(heard).toContainEqual({ kind: 'message', payload: 'listings' });
		} finally {
			await site.close();
		}
	}
);

test.skipIf(findPostgres().binaries === null)(
	'learns, writes the card where asked, and uses it only when told',
	{ timeout: 120_000 },
	async () => {
		const cluster = await startMigratedPostgres();
		const client = new Client({ connectionString: cluster.url() });
		try {
			await client.connect();
			await addOutcomes({
				execute: async (statements) => {
					await client.query(statements);
				}
			});
			const env = { ...EMBEDDED, DATABASE_URL: cluster.url() };
			const file = path.join(folder, 'card.json');
			const learnt = await learn(env, '--card', file);
			expect([learnt.err.replace(/^Database: .*\n/gm, ''), learnt.code]).toEqual(['', 0]);
			const card = JSON.parse(await readFile(file, 'utf8')) as ModelCard & { readonly id: string };
			expect(JSON.parse(learnt.last)).toEqual(card);
			expect(card.heldOut.learnt.logLoss).toBeLessThan(card.heldOut.prior.logLoss);
			expect(learnt.out).toContain('It foretells better');
			expect((await client.query('select 1 from public.weights_choices')).rowCount).toBe(0);

			const used = await learn(env, '--use', 'learnt');
			expect(JSON.parse(used.last)).toEqual({ use: 'learnt', modelCardId: card.id });
			await learn(env, '--use', 'prior');
			const { rows } = await client.query<{ readonly model_card_id: string | null }>(
				'select model_card_id from public.weights_choices order by id'
			);
			expect(rows.map((row) => row.model_card_id)).toEqual([card.id, null]);
		} finally {
			await client.end();
			await cluster.stop();
		}
	}
);
