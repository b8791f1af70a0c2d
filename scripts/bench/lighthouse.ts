import { mkdirSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { CHROMIUM_FLAGS, findChromium } from '../../tests/support/chromium.ts';
import { startBuiltSite } from '../../tests/support/built-site.ts';

// What Lighthouse says of the home page of the built site: npm run --silent bench:lighthouse
// Prints one line of JSON with scores from 0 to 100; the whole report lies in reports/.

const REPORT = 'reports/lighthouse.json';
const chromium = findChromium(process.env);
if (chromium === null) throw new Error('Lighthouse needs Chromium: apt-get install chromium.');
mkdirSync('reports', { recursive: true });

const site = await startBuiltSite();
try {
	const run = spawnSync(
		'lighthouse',
		[
			site.url,
			`--chrome-flags=--headless=new ${CHROMIUM_FLAGS.join(' ')}`,
			'--output=json',
			`--output-path=${REPORT}`,
			'--quiet',
			'--only-categories=performance,accessibility,best-practices,seo'
		],
		{ stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, CHROME_PATH: chromium } }
	);
	if (run.status !== 0) throw new Error('Lighthouse did not finish.');
	const { categories } = JSON.parse(readFileSync(REPORT, 'utf8')) as {
		readonly categories: Readonly<Record<string, { readonly score: number }>>;
	};
	console.log(
		JSON.stringify(
			Object.fromEntries(
				Object.entries(categories).map(([name, { score }]) => [name, Math.round(score * 100)])
			)
		)
	);
} finally {
	await site.stop();
}
