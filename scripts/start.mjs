import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { endWithParent } from './setup/end-with-parent.mjs';
import { projectNode } from './setup/install.mjs';
import { projectRoot } from './setup/project-root.mjs';
import { runChild } from './setup/run-child.mjs';
import { setUpPackages, setUpSite } from './setup/set-up.mjs';

const STEPS = 5;

endWithParent();
const failure = (await setUpPackages(STEPS)) || (await setUpSite(STEPS));
if (failure) process.exit(failure);

const settings = existsSync(join(projectRoot, '.env')) ? ['--env-file=.env'] : [];
const { code } = await runChild(projectNode, [...settings, 'scripts/serve.ts'], {
	stopWithUs: true
});
process.exit(code);
