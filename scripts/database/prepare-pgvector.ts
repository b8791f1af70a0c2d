import { readDatabaseSettings } from '#lib/server/data/connection/settings.ts';
import { withOwnerConnection } from '#lib/server/data/connection/owner-connection.ts';
import { preparePgvector, type PgvectorReport } from '#lib/server/data/migration/pgvector.ts';
import { readEmbedderSettings } from '#lib/server/embedding/embedder-settings.ts';
import { openEmbedder } from '#lib/server/embedding/open-embedder.ts';
import { runCommand } from './run-command.ts';

// Brings pgvector into the database and an index for the hosted embedder's vectors. The migrations must have run.

function sentenceFor(report: PgvectorReport): string {
	switch (report.outcome) {
		case 'not_available':
			throw new Error(
				'This server has no pgvector. Install it there, or let the site compare in memory.'
			);
		case 'too_old':
			throw new Error(`This server has pgvector ${report.version}, and 0.8 or later is needed.`);
		case 'ready':
			return `pgvector ${report.version} is ready${report.indexed ? ', with an index' : '; vectors this long are compared without an index'}. Restart the site to use it.`;
	}
}

await runCommand(async () => {
	const database = readDatabaseSettings(process.env);
	if (database.mode === 'embedded')
		throw new Error('The embedded database has no pgvector. The site compares vectors in memory.');
	const settings = readEmbedderSettings(process.env);
	if (settings.kind !== 'hosted')
		throw new Error('Set EMBEDDER=hosted and its variables first: an index is made for one model.');
	const embedder = openEmbedder(settings, () => []);
	return withOwnerConnection(database.ownerUrl, async (owner) =>
		sentenceFor(await preparePgvector(owner, embedder))
	);
});
