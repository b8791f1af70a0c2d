import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [
		tailwindcss(),
		sveltekit(),
		// Tests read the messages that `npm run i18n:compile` left: several runs may be under way at once.
		...(process.env.VITEST ? [] : [paraglideVitePlugin({ project: './project.inlang' })])
	],
	build: { sourcemap: false },
	test: {
		include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
		environment: 'node'
	}
});
