import { StartupError } from '#lib/server/data/connection/startup-error.ts';
import { statfs } from 'node:fs/promises';

/** Bytes that this user may still write on the disk of `folder`. */
export async function freeBytesOf(folder: string): Promise<number> {
	const { bavail, bsize } = await statfs(folder);
	return bavail * bsize;
}

/** @throws StartupError `DISK_ALMOST_FULL`: a full disk can stop the database from opening again */
export async function requireFreeSpace(folder: string, minimumBytes: number): Promise<void> {
	const free = await freeBytesOf(folder);
	if (free >= minimumBytes) return;
	const [has, needs] = [free, minimumBytes].map((bytes) => Math.floor(bytes / 1024 ** 2));
	throw new StartupError(
		'DISK_ALMOST_FULL',
		`The disk of ${folder} has ${has} MB left, and the database wants ${needs} MB. Make room, or set TRIHELIX_MIN_FREE_MB lower.`
	);
}
