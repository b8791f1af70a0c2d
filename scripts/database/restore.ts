import { restore } from '#lib/server/data/backup/restore.ts';
import { readDatabaseSettings } from '#lib/server/data/connection/settings.ts';
import { runCommand } from './run-command.ts';

await runCommand(async () => {
	const [file] = process.argv.slice(2);
	if (!file) throw new Error('Say which backup: npm run restore -- FILE');
	const { manifest, replaced } = await restore(readDatabaseSettings(process.env), file, new Date());
	const rows = Object.values(manifest.rows).reduce((sum, count) => sum + count, 0);
	const aside = replaced ? ` What was there before lies in ${replaced}.` : '';
	return `Restored ${rows} rows from ${manifest.madeAt}.${aside}`;
});
