import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project-root.mjs';

// Loaded before programs that serve the built site: a fresh copy ends here with a sentence.

if (!existsSync(join(projectRoot, 'build/handler.js'))) {
	console.error('The site is not built yet. Run: npm start, or npm run build');
	process.exit(1);
}
