import { readdir, readFile } from 'node:fs/promises';

/** The id of the process of the embedded database: the one child of the site's. Linux only. */
export async function databaseOf(site: number): Promise<number> {
	const tasks = await readdir(`/proc/${site}/task`);
	const children = await Promise.all(
		tasks.map((task) => readFile(`/proc/${site}/task/${task}/children`, 'utf8'))
	);
	const [only, ...others] = children.join(' ').split(/\s+/).filter(Boolean).map(Number);
	if (only === undefined || others.length > 0) throw new Error('The site has not one child.');
	return only;
}
