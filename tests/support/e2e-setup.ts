import { build, isBuilt } from '../../scripts/setup/build.mjs';
import { findChromium, NO_CHROMIUM } from './chromium.ts';
import { startBuiltSite } from './built-site.ts';

/** Playwright calls this default export once before all tests, and what it returns once after them. */
async function startForBrowserTests(): Promise<() => Promise<void>> {
	if (findChromium(process.env) === null) throw new Error(NO_CHROMIUM);
	if (!isBuilt() && (await build()).code !== 0) throw new Error('The site does not build.');
	const site = await startBuiltSite();
	// The workers start after this and inherit it.
	process.env['TRIHELIX_E2E_URL'] = site.url;
	process.env['TRIHELIX_E2E_DATA'] = site.dataFolder;
	return () => site.stop();
}

export default startForBrowserTests;
