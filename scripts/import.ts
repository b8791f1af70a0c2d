import { getPriority, setPriority } from 'node:os';
import { useDatabase } from './database/use-database.ts';
import { readArguments } from './import/arguments.ts';
import { runCommand } from './import/commands.ts';
import { ImportRefused } from './import/refuse-file.ts';

// Brings listings and organisations from files, lists such imports and takes them back: see docs/import.md.

/** Behind the site and its database, as a worker. */
const NICENESS = 10;

if (getPriority() < NICENESS) setPriority(NICENESS);
try {
	const command = readArguments(process.argv.slice(2));
	const said = await useDatabase(process.env, new Date(), (database) =>
		runCommand(database, command)
	);
	process.stdout.write(`${said}\n`);
} catch (cause) {
	process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`);
	process.exitCode = cause instanceof ImportRefused ? 2 : 1;
}
