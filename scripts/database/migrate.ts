import { openDatabase, type DatabaseEvent } from '#lib/server/data/connection/open-database.ts';
import { readDatabaseSettings } from '#lib/server/data/connection/settings.ts';
import { runCommand } from './run-command.ts';

await runCommand(async () => {
	const database = await openDatabase(readDatabaseSettings(process.env), {
		now: new Date(),
		report: (event: DatabaseEvent) => process.stderr.write(`${JSON.stringify(event)}\n`)
	});
	await database.close();
	return 'The database is up to date.';
});
