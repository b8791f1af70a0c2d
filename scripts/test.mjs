import { endWithParent } from './setup/end-with-parent.mjs';
import { projectNode } from './setup/install.mjs';
import { runChild } from './setup/run-child.mjs';
import { setUpPackages } from './setup/set-up.mjs';

const STEPS = 3;

endWithParent();
const failure = await setUpPackages(STEPS);
if (failure) {
	// Without packages no check can run: the set-up is the one that failed.
	console.log('0 passed, 1 failed');
	process.exit(failure);
}

console.log(`3/${STEPS} Checks`);
const { code } = await runChild(projectNode, ['scripts/verify/verify.ts'], { stopWithUs: true });
process.exit(code);
