import { PGlite } from '@electric-sql/pglite';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import {
	EXTENSIONS,
	ownerConnectionOf,
	startParameters
} from '#lib/server/data/embedded/open-pglite.ts';
import { prepareDatabase } from '#lib/server/data/migration/prepare-database.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const CACHE = path.join(ROOT, 'node_modules/.cache/trihelix');
/** What a migrated database is made of. */
const INGREDIENTS = [
	'src/lib/server/data/embedded/open-pglite.ts',
	'src/lib/server/data/migration/job-schema.ts',
	'src/lib/server/data/migration/prepare-database.ts',
	'supabase/embedded',
	'supabase/migrations',
	'node_modules/pg-boss/package.json',
	'node_modules/@electric-sql/pglite/package.json'
];
const BUILD_PATIENCE_MS = 120_000;

/** The files of a migrated database, made once for each state of the migrations and kept between runs. */
export async function readSnapshot(): Promise<Blob> {
	await mkdir(CACHE, { recursive: true });
	const file = path.join(CACHE, `database-${await fingerprint()}.tar`);
	if (!(await exists(file))) await buildOnce(file);
	return new Blob([await readFile(file)]);
}

/** Test files run side by side; one of them builds and the others wait. */
async function buildOnce(file: string): Promise<void> {
	const claim = `${file}.building`;
	const giveUpAt = Date.now() + BUILD_PATIENCE_MS;
	while (!(await claimed(claim))) {
		if (await exists(file)) return;
		if (Date.now() > giveUpAt) throw new Error(`Nobody finished ${file}. Delete ${claim}.`);
		await wait(100);
	}
	try {
		if (!(await exists(file))) await build(file);
	} finally {
		await rm(claim, { recursive: true });
	}
}

async function build(file: string): Promise<void> {
	const pglite = await PGlite.create({
		extensions: EXTENSIONS,
		startParams: startParameters('balanced')
	});
	await prepareDatabase({
		connection: ownerConnectionOf(pglite),
		root: ROOT,
		platform: 'bring',
		now: new Date()
	});
	await pglite.exec('checkpoint');
	const dump = await pglite.dumpDataDir('none');
	await pglite.close();

	await writeFile(`${file}.unfinished`, Buffer.from(await dump.arrayBuffer()));
	await rename(`${file}.unfinished`, file);
	for (const name of await readdir(CACHE)) {
		const other = path.join(CACHE, name);
		if (name.startsWith('database-') && name.endsWith('.tar') && other !== file) await rm(other);
	}
}

async function fingerprint(): Promise<string> {
	const hash = createHash('sha256');
	for (const ingredient of INGREDIENTS) {
		const full = path.join(ROOT, ingredient);
		const isFolder = (await stat(full)).isDirectory();
		const names = isFolder ? (await readdir(full)).sort() : [''];
		for (const name of names) hash.update(name).update(await readFile(path.join(full, name)));
	}
	return hash.digest('hex').slice(0, 16);
}

async function claimed(folder: string): Promise<boolean> {
	try {
		await mkdir(folder);
		return true;
	} catch (cause) {
		if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
	}
	const age = Date.now() - (await stat(folder).catch(() => ({ mtimeMs: Date.now() }))).mtimeMs;
	if (age > BUILD_PATIENCE_MS) await rm(folder, { recursive: true, force: true });
	return false;
}

async function exists(file: string): Promise<boolean> {
	return stat(file).then(
		() => true,
		(cause: NodeJS.ErrnoException) => {
			if (cause.code === 'ENOENT') return false;
			throw cause;
		}
	);
}
