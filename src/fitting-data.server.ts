import type { SiteSettings } from '#lib/domain/region/site-settings.ts';
import { StartupError } from '#lib/server/data/connection/startup-error.ts';
import type { Db } from '#lib/server/data/db.ts';
import { judgeData } from '#lib/server/use-cases/region/judge-data.ts';

/**
 * Keeps a demo and a live site from running on each other's data.
 *
 * @throws StartupError with a sentence that says how to go on
 */
export async function requireFittingData(
	db: Db,
	settings: Pick<SiteSettings, 'demo' | 'realSettings' | 'regionCode'>
): Promise<void> {
	const judged = await judgeData(db, settings);
	if (judged.ok) return;
	const cause = settings.realSettings.join(', ') || 'TRIHELIX_DEMO';
	switch (judged.failure) {
		case 'holds_demo':
			throw new StartupError(
				'DATA_OF_DEMO',
				`This data was made by a demo: it holds accounts whose password is published, and invented content. A live site (${cause} is set) does not start on it. Take the demo out with: npm run remove-demo (it makes a backup first). Or begin with an empty database.`
			);
		case 'is_live':
			throw new StartupError(
				'DATA_OF_LIVE_SITE',
				'This data belongs to a live site, and the demo would put accounts with a published password into it. Set again what the live site had (ORIGIN, SMTP_URL, HOST...) or TRIHELIX_DEMO=off. For a demo, choose another folder: TRIHELIX_DATA_DIR=.data-demo npm start'
			);
		case 'other_region':
			throw new StartupError(
				'DATA_OF_ANOTHER_REGION',
				`This data belongs to another region than TRIHELIX_REGION=${settings.regionCode}. Set the region it belongs to, or begin with an empty database.`
			);
	}
}
