import { defineConfig } from '@inlang/paraglide-js';

/** Read by `npm run i18n:compile` and by the Vite plugin alike. */
export default defineConfig({
	outdir: './src/lib/i18n/paraglide',
	// Which language a request speaks is decided in `src/lib/i18n/locale.ts`, not by the generated runtime.
	strategy: ['globalVariable', 'baseLocale'],
	outputStructure: 'locale-modules'
});
