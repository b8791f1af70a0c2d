import { startBuiltSite, type BuiltSite } from '../../../tests/support/built-site.ts';
import { startPostgresCluster } from '../../../tests/support/postgres-cluster.ts';

/** One site with an embedded database, or two on one PostgreSQL. */
export interface Stage {
	readonly sites: readonly BuiltSite[];
	/** With which a command reaches the same database. */
	readonly env: Readonly<Record<string, string>>;
	/** What the sites have logged since they were ready, and how often they lost their database. */
	logged(): { readonly lines: number; readonly kills: number; readonly first: readonly string[] };
	stop(): Promise<void>;
}

export type StageName = 'embedded' | 'postgres';

const SHOWN = 5;
/** A database that ended, was ended, or cut its connections. */
const LOST = /"kind":"(overrun|ended-unexpectedly|connection-lost)"/;
const ROUTINE = /"kind":"(started|vacuumed)"/;

export async function setStage(name: StageName): Promise<Stage> {
	if (name === 'embedded') {
		const site = await startBuiltSite({ TRIHELIX_DEMO: 'on' });
		const env = { TRIHELIX_DATA_DIR: site.dataFolder, TRIHELIX_DEMO: 'on' };
		return stageOf([site], env, () => site.stop());
	}
	const cluster = await startPostgresCluster();
	const env = { DATABASE_URL: cluster.url(), TRIHELIX_DEMO: 'on' };
	const first = await startBuiltSite(env);
	const second = await startBuiltSite(env);
	return stageOf([first, second], env, async () => {
		await Promise.all([first.stop(), second.stop()]);
		await cluster.stop();
	});
}

function stageOf(sites: readonly BuiltSite[], env: Stage['env'], stop: () => Promise<void>): Stage {
	const from = sites.map(({ printed }) => printed.length);
	return {
		sites,
		env,
		logged() {
			const lines = sites
				.flatMap(({ printed }, at) => printed.slice(from[at]))
				.filter((line) => !ROUTINE.test(line));
			return {
				lines: lines.length,
				kills: lines.filter((line) => LOST.test(line)).length,
				first: lines.slice(0, SHOWN).map((line) => line.slice(0, 300))
			};
		},
		stop
	};
}
