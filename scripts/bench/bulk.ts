import { addDays, dayOf } from '#lib/domain/day.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { DEMO_PASSWORD } from '#lib/domain/region/demo-password.ts';
import type { Db } from '#lib/server/data/db.ts';
import { JOBS } from '#lib/server/data/identity.ts';
import { expireListings } from '#lib/server/use-cases/listing/expire-listings.ts';
import { foretellEnds } from '#lib/server/use-cases/listing/foretell-ends.ts';
import { readImports } from '#lib/server/use-cases/import/read-imports.ts';
import { organisationOf } from '../../tests/e2e/support/organisations.ts';
import { signInAs } from '../../tests/e2e/support/people.ts';
import { useDatabase } from '../database/use-database.ts';
import { writeListings, writeOrganisations } from './bulk/files.ts';
import { sendPeople, type PeopleReport } from './bulk/people.ts';
import { runImport } from './bulk/run-import.ts';
import { setStage, type StageName } from './bulk/stage.ts';

// Bulk changes beside ten ordinary people, on the built site:
//   npm run --silent bench:bulk -- [--what listings|organisations|matches] [--on embedded|postgres] [--rows N]
// `listings`: imported by the command, foretold and expired by the hourly work of a later time, renewed from the desk,
// undone by the command. `organisations`: imported. `matches`: as many needs as offers imported, until none waits for its
// stored matches, at most --minutes. Two sites share a PostgreSQL. The last line is JSON.

const DAY_MS = 86_400_000;
const OWNER = 'kinh-doanh';
const LOOKED_EVERY_MS = 2_000;

const { values } = parseArgs({
	options: {
		what: { type: 'string', default: 'listings' },
		on: { type: 'string', default: 'embedded' },
		rows: { type: 'string', default: '10000' },
		minutes: { type: 'string', default: '15' }
	}
});
const rows = Number(values.rows);
const minutes = Number(values.minutes);
if (
	!['listings', 'organisations', 'matches'].includes(values.what) ||
	!['embedded', 'postgres'].includes(values.on) ||
	!(Number.isSafeInteger(rows) && rows > 0 && minutes > 0)
) {
	console.error(
		'--what listings|organisations|matches --on embedded|postgres --rows N --minutes N'
	);
	process.exit(2);
}

interface Phase extends PeopleReport {
	readonly phase: string;
	readonly tookS: number;
	readonly detail?: unknown;
}

const folder = await mkdtemp(path.join(tmpdir(), 'trihelix-bulk-'));
const errors = path.join(folder, 'errors.csv');
const stage = await setStage(values.on as StageName);
const people = await sendPeople(stage.sites.map(({ url }) => url));
const phases: Phase[] = [];
try {
	await wait(10_000);
	notePhase('before', 10, undefined);
	if (values.what === 'organisations') await bringOrganisations();
	else if (values.what === 'matches') await bringForMatches();
	else await liveOfAnImport();
} finally {
	await people.stop();
	const { lines, kills, first } = stage.logged();
	const worst = Math.max(...phases.map(({ p95Ms }) => p95Ms));
	const failed = phases.reduce((sum, phase) => sum + phase.failed, 0);
	console.log(
		JSON.stringify({
			what: values.what,
			on: values.on,
			rows,
			worstP95Ms: worst,
			failed,
			logLines: lines,
			kills,
			firstLines: first,
			phases
		})
	);
	await stage.stop();
	await rm(folder, { recursive: true, force: true });
}

async function liveOfAnImport(): Promise<void> {
	const owner = await signInAs(`${OWNER}@demo.example`, DEMO_PASSWORD, {
		site: stage.sites.at(-1)!.url
	});
	const organisation = await organisationOf(owner);
	const file = path.join(folder, 'offers.csv');
	await writeListings(file, rows);
	const until = addDays(dayOf(new Date(), 'Asia/Ho_Chi_Minh'), 5);
	await during('import', () =>
		runImport(stage.env, [
			'listings',
			file,
			'--kind',
			'offer',
			'--organisation',
			organisation,
			'--valid-until',
			until,
			'--errors',
			errors,
			'--yes'
		]).then((said) => said.trim().split('\n').at(-1))
	);
	const [brought] = await withDatabase((db) => readImports(db, 1));
	if (brought?.rowsImported !== rows) throw new Error(`${brought?.rowsImported} were imported.`);
	await during('hourly, ends foretold', () => withDatabase((db) => foretellEnds(db, new Date())));
	await during('hourly, expired', () =>
		withDatabase((db) => expireListings(db, new Date(Date.now() + 7 * DAY_MS)))
	);
	await during('renewed from the desk', async () => {
		const { status, headers } = await owner.post('/desk?/renewImport', { import: brought.id });
		return [status, headers.location];
	});
	await during('undone', () =>
		runImport(stage.env, ['undo', brought.id, '--force']).then((said) => said.trim())
	);
	await wait(10_000);
	notePhase('after', 10, undefined);
}

async function bringOrganisations(): Promise<void> {
	const file = path.join(folder, 'organisations.csv');
	await writeOrganisations(file, rows);
	await during('import', () =>
		runImport(stage.env, [
			'organisations',
			file,
			'--kind',
			'sme',
			'--errors',
			errors,
			'--yes'
		]).then((said) => said.trim().split('\n').at(-1))
	);
}

async function bringForMatches(): Promise<void> {
	const half = Math.ceil(rows / 2);
	for (const [at, kind] of ['need', 'offer'].entries()) {
		const file = path.join(folder, `${kind}.csv`);
		await writeListings(file, half, at * half);
		await during(`import of ${kind}s`, () =>
			runImport(stage.env, [
				'listings',
				file,
				'--kind',
				kind,
				'--organisation',
				`Kho ${kind}`,
				'--create',
				'sme',
				'--errors',
				errors,
				'--yes'
			]).then((said) => said.trim().split('\n').at(-1))
		);
	}
	await during('matching', async () => {
		const end = performance.now() + minutes * 60_000;
		let waiting = await countWaiting();
		const first = waiting;
		while (waiting > 0 && performance.now() < end) {
			await wait(LOOKED_EVERY_MS);
			waiting = await countWaiting();
		}
		return { first, waiting };
	});
}

/** Published listings whose stored matches are not of their newest version. */
function countWaiting(): Promise<number> {
	return withDatabase((db) =>
		db.transaction(JOBS, async (tx) => {
			const { rows: counted } = await sql<{ readonly waiting: number }>`
				select count(*) as waiting from public.listings
				where status = 'published' and matched_version < version`.execute(tx);
			return counted[0]?.waiting ?? 0;
		})
	);
}

function withDatabase<Value>(work: (db: Db) => Promise<Value>): Promise<Value> {
	return useDatabase(stage.env, new Date(), ({ db }) => work(db));
}

async function during(phase: string, work: () => Promise<unknown>): Promise<void> {
	people.report();
	const begun = performance.now();
	const detail = await work();
	notePhase(phase, (performance.now() - begun) / 1_000, detail);
}

function notePhase(phase: string, tookS: number, detail: unknown): void {
	const noted = { phase, tookS: Math.round(tookS * 10) / 10, ...people.report(), detail };
	console.error(JSON.stringify(noted));
	phases.push(noted);
}
