import { parseArgs } from 'node:util';
import { backUpAndChange } from '#lib/server/data/backup/back-up-and-change.ts';
import { removeDemo, type DemoRemoval } from '#lib/server/data/region/remove-demo.ts';
import { readDatabaseSettings } from '#lib/server/data/connection/settings.ts';
import { runCommand } from './run-command.ts';

// Takes the demo out of a database, so that a live site may start on it:
//   npm run remove-demo                   refuses where people's own rows hang on invented organisations
//   npm run remove-demo -- --dependents   removes those rows too

function sentenceFor(removal: DemoRemoval, backup: string): string {
	if (removal.ok) {
		const { accounts, organisations, listings, mails, kept } = removal.value;
		return [
			`Removed the demo: ${accounts} accounts, ${organisations} organisations, ${listings} listings, ${mails} mails. Backed up to ${backup}`,
			kept.accounts === 0
				? 'No account is left.'
				: `Kept ${kept.accounts} accounts of people, members of ${kept.organisations} organisations. Their passwords, sessions and tokens are gone, because their codes could be read in the demo: they sign in with a code by mail.`
		].join('\n');
	}
	switch (removal.failure) {
		case 'no_demo':
			throw new Error('There is no demo in this database.');
		case 'has_dependents': {
			const { memberships, interests } = removal.dependents;
			throw new Error(
				`Nothing was removed. These rows of people would go with the invented organisations: ${memberships} memberships, ${interests} interests with their conversations. To remove them too: npm run remove-demo -- --dependents`
			);
		}
	}
}

await runCommand(async () => {
	const { values } = parseArgs({ options: { dependents: { type: 'boolean', default: false } } });
	const { result, backup } = await backUpAndChange(
		readDatabaseSettings(process.env),
		new Date(),
		(connection) => removeDemo(connection, { dependents: values.dependents ? 'remove' : 'refuse' })
	);
	return sentenceFor(result, backup);
});
