import { readdirSync } from 'node:fs';
import path from 'node:path';

/** Files directly in one folder, at most; those in folders within it count there. */
export const MOST_FILES = 30;

export interface CrowdedFolder {
	readonly folder: string;
	readonly files: number;
}

/**
 * The folders that hold more than `most` files, in the order of their paths.
 *
 * @param root itself looked at, too
 * @param generated folders to leave out, with all within them
 */
export function crowdedFolders(
	root: string,
	generated: readonly string[] = [],
	most = MOST_FILES
): readonly CrowdedFolder[] {
	if (generated.includes(root)) return [];
	const entries = readdirSync(root, { withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile()).length;
	const within = entries
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => path.join(root, name))
		.sort()
		.flatMap((folder) => crowdedFolders(folder, generated, most));
	return files > most ? [{ folder: root, files }, ...within] : within;
}
