import { listDeadMail, reviveAllDeadMail } from '#lib/server/use-cases/mail/dead-mail.ts';
import { runCommand } from './database/run-command.ts';
import { useDatabase } from './database/use-database.ts';

// Mails that could not be delivered. What they say stays hidden: some hold codes that sign in.
//   npm run mail            lists them
//   npm run mail -- retry   puts all of them back, to be sent by the site

await runCommand(async () => {
	const [act, ...more] = process.argv.slice(2);
	if ((act !== undefined && act !== 'retry') || more.length > 0)
		throw new Error('Usage: npm run mail [-- retry]');
	const now = new Date();
	return useDatabase(process.env, now, async ({ db }) => {
		if (act === 'retry') return `Mails put back: ${await reviveAllDeadMail(db, now)}.`;
		const dead = await listDeadMail(db);
		const lines = dead.map(({ createdAt, to, template, lastError }) =>
			[createdAt.toISOString(), to, template, (lastError ?? '').replaceAll(/\s+/g, ' ')].join('\t')
		);
		return [...lines, `Mails that could not be delivered: ${dead.length}.`].join('\n');
	});
});
