import { endWithParent } from './setup/end-with-parent.mjs';
import { projectNode } from './setup/install.mjs';
import { runChild } from './setup/run-child.mjs';
import { setUpPackages, setUpSite } from './setup/set-up.mjs';

const STEPS = 5;

endWithParent();
const failure = (await setUpPackages(STEPS)) || (await setUpSite(STEPS));
if (failure) process.exit(failure);

const { code } = await runChild(projectNode, ['--env-file-if-exists=.env', 'scripts/serve.ts'], {
	stopWithUs: true
});
process.exit(code);
