import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** The parsed JSON of a region's files, not yet checked, and what tells one state of them from another. */
export interface RegionFolder {
	readonly files: {
		readonly region: unknown;
		readonly places: unknown;
		readonly schemes: unknown;
		readonly directory: unknown;
		readonly organisations: unknown;
		readonly accounts: unknown;
		readonly listings: unknown;
	};
	/** SHA-256 over all files, in hexadecimal. */
	readonly checksum: string;
}

/** @throws where a file is missing or is not JSON */
export async function readRegionFolder(folder: string): Promise<RegionFolder> {
	const digest = createHash('sha256');
	const read = async (...names: readonly string[]): Promise<unknown> => {
		const written = await readFile(path.join(folder, ...names), 'utf8');
		digest.update(names.join('/')).update('\0').update(written).update('\0');
		return JSON.parse(written) as unknown;
	};
	const readAll = async (...names: readonly string[]): Promise<readonly unknown[]> => {
		const found = (await readdir(path.join(folder, ...names))).filter((name) =>
			name.endsWith('.json')
		);
		const parsed: unknown[] = [];
		for (const name of found.sort()) parsed.push(await read(...names, name));
		return parsed;
	};
	const files = {
		region: await read('region.json'),
		places: await read('places.json'),
		schemes: await readAll('schemes'),
		directory: await read('directory.json'),
		organisations: await read('demo', 'organisations.json'),
		accounts: await read('demo', 'accounts.json'),
		listings: (await readAll('demo', 'listings')).flat()
	};
	return { files, checksum: digest.digest('hex') };
}
