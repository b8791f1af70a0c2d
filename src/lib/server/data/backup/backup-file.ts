import { open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';

/** The first line of a backup: what it must hold after it was restored. */
export interface BackupManifest {
	readonly format: 1;
	readonly madeAt: string;
	/** The newest migration in it; null when it holds none. */
	readonly migration: string | null;
	/** Rows by table, `schema.table`. */
	readonly rows: Readonly<Record<string, number>>;
}

export interface Backup {
	readonly manifest: BackupManifest;
	/** SQL that makes the same database out of an empty one. */
	readonly statements: string;
}

export interface StoredBackup {
	readonly file: string;
	readonly madeAt: Date;
	readonly bytes: number;
}

const MARK = '-- trihelix backup ';
const NAME = /^trihelix-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d\.\d{3}Z)\.sql\.gz$/;
const compress = promisify(gzip);
const decompress = promisify(gunzip);

/** Writes a backup so that a file under its final name is always whole and on the disk. */
export async function writeBackupFile(folder: string, backup: Backup): Promise<StoredBackup> {
	const { manifest, statements } = backup;
	const name = `trihelix-${manifest.madeAt.replaceAll(':', '-')}.sql.gz`;
	const file = path.join(folder, name);
	const bytes = await compress(`${MARK}${JSON.stringify(manifest)}\n${statements}`);
	const unfinished = `${file}.unfinished`;
	const handle = await open(unfinished, 'w', 0o600);
	try {
		await handle.writeFile(bytes);
		await handle.sync();
	} finally {
		await handle.close();
	}
	await rename(unfinished, file);
	return { file, madeAt: new Date(manifest.madeAt), bytes: bytes.byteLength };
}

/** @throws Error when the file is not a backup of this site */
export async function readBackupFile(file: string): Promise<Backup> {
	const text = await decompress(await readFile(file)).then(
		(bytes) => bytes.toString('utf8'),
		(cause: NodeJS.ErrnoException) => {
			if (!cause.code?.startsWith('Z_')) throw cause;
			throw new Error(`${file} is damaged, or not a backup of this site.`, { cause });
		}
	);
	const end = text.indexOf('\n');
	if (!text.startsWith(MARK)) throw new Error(`${file} is not a backup of this site.`);
	const manifest = JSON.parse(text.slice(MARK.length, end)) as BackupManifest;
	if (manifest.format !== 1) throw new Error(`${file} was written by a newer release.`);
	return { manifest, statements: text.slice(end + 1) };
}

/** Newest first. A folder that is not there holds none. */
export async function listBackups(folder: string): Promise<readonly StoredBackup[]> {
	const names = await readdir(folder).catch((cause: NodeJS.ErrnoException) => {
		if (cause.code === 'ENOENT') return [];
		throw cause;
	});
	const found = names.flatMap((name) => {
		const [, day, hour, minute, second] = NAME.exec(name) ?? [];
		return day ? [{ name, madeAt: new Date(`${day}T${hour}:${minute}:${second}`) }] : [];
	});
	const backups = await Promise.all(
		found.map(async ({ name, madeAt }) => {
			const file = path.join(folder, name);
			return { file, madeAt, bytes: (await stat(file)).size };
		})
	);
	return backups.sort((left, right) => right.madeAt.getTime() - left.madeAt.getTime());
}

/** Deletes all but the newest `kept`. */
export async function pruneBackups(folder: string, kept: number): Promise<void> {
	for (const { file } of (await listBackups(folder)).slice(kept)) await rm(file);
}
