import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project-root.mjs';

// Loaded before programs and checks that read the compiled messages: a fresh copy ends here with a sentence.

if (!existsSync(join(projectRoot, 'src/lib/i18n/paraglide/messages.js'))) {
	console.error('The messages are not compiled yet. Run: npm run prepare:types');
	process.exit(1);
}
