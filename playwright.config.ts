import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from './tests/support/chromium.ts';

// Other tools read this file too, on machines without a browser: the global setup is what asks for one.
const executablePath = findChromium(process.env) ?? undefined;

/** What measures times or keeps the machine busy: nothing may run beside it. */
const ALONE = [
	'attacks/broken-requests.e2e.ts',
	'attacks/crowd.e2e.ts',
	'attacks/enumeration.e2e.ts',
	'attacks/odd-bodies.e2e.ts',
	'attacks/query-syntax.e2e.ts',
	'bulk/*.e2e.ts',
	'organisation-matches.e2e.ts',
	'reader/keeps-its-place.e2e.ts'
].map((file) => `**/${file}`);

export default defineConfig({
	testDir: 'tests/e2e',
	testMatch: '**/*.e2e.ts',
	outputDir: 'test-results',
	globalSetup: './tests/support/e2e-setup.ts',
	// Tests do not depend on each other's rows, so `test:e2e:beside` runs two files at a time.
	workers: 1,
	fullyParallel: false,
	forbidOnly: !!process.env['CI'],
	retries: 0,
	timeout: 30_000,
	expect: { timeout: 5_000 },
	reporter: [['list'], ['json', { outputFile: 'reports/test-e2e.json' }]],
	projects: [
		{ name: 'beside', testIgnore: ALONE },
		{ name: 'alone', testMatch: ALONE }
	],
	use: {
		// Set by the global setup; the workers read this file again after it.
		baseURL: process.env['TRIHELIX_E2E_URL'],
		browserName: 'chromium',
		launchOptions: { executablePath, args: [...CHROMIUM_FLAGS] },
		locale: 'vi-VN',
		timezoneId: 'Asia/Ho_Chi_Minh',
		screenshot: 'only-on-failure',
		trace: 'retain-on-failure'
	}
});
