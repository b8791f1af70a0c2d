import { backUp } from '#lib/server/data/backup/backup.ts';
import { readDatabaseSettings } from '#lib/server/data/connection/settings.ts';
import { runCommand } from './run-command.ts';

await runCommand(async () => {
	const file = await backUp(readDatabaseSettings(process.env), new Date());
	return `Backed up to ${file}`;
});
