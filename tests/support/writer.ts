/**
 * A site that does nothing but write rows, one transaction each, and print the number of each row that was
 * acknowledged. Started by tests that kill it. Arguments: root, data folder, and `stall` for a query that never
 * ends.
 */
import { openDatabase } from '#lib/server/data/connection/open-database.ts';
import { readDatabaseSettings } from '#lib/server/data/connection/settings.ts';
import { readNotes, writeNote } from './small-region.ts';

const [root, dataFolder, manner] = process.argv.slice(2);
const database = await openDatabase(
	readDatabaseSettings({ TRIHELIX_ROOT: root, TRIHELIX_DATA_DIR: dataFolder }),
	{ now: new Date(), report: () => undefined }
);
if (manner === 'stall') {
	process.stdout.write('stalling\n');
	await database.pool.query('select count(*) from generate_series(1, 100000000000)');
}
for (let id = ((await readNotes(database)).at(-1) ?? 0) + 1; ; id += 1) {
	await writeNote(database, id);
	process.stdout.write(`${id}\n`);
}
