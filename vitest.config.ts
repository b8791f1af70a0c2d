import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

const SETUP = ['./tests/support/no-unexpected-console.ts', './tests/support/region-time-zone.ts'];

export default defineConfig({
	test: {
		projects: [
			{
				plugins: [sveltekit()],
				test: {
					name: 'unit',
					environment: 'node',
					include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
					setupFiles: SETUP,
					// A fresh process for each file, which reads the lexicon and the framework again, cost more than the tests.
					isolate: false,
					// Tests beside the use cases start a database of their own, about 450 MB.
					testTimeout: 30_000,
					hookTimeout: 60_000,
					maxWorkers: 2
				}
			},
			{
				// Everything below the use cases, on a real database in this process.
				plugins: [sveltekit()],
				test: {
					name: 'database',
					environment: 'node',
					include: ['tests/database/**/*.test.ts', 'tests/import/**/*.test.ts'],
					setupFiles: SETUP,
					testTimeout: 30_000,
					hookTimeout: 60_000,
					// One database is about 450 MB.
					maxWorkers: 2
				}
			}
		]
	}
});
