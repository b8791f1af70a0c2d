import { build, isBuilt } from './build.mjs';
import { install, isInstalled, projectNodeVersion } from './install.mjs';
import { withProgress } from './progress.mjs';

/**
 * The packages and the Node that everything else runs on. Itself it runs on the machine's own Node
 * (20 or later) without a single package.
 *
 * @param {number} steps how many steps the whole command counts, for the progress lines
 * @returns {Promise<number>} 0, or the exit code with which the command must end
 */
export async function setUpPackages(steps) {
	if (isInstalled()) {
		console.log(`1/${steps} Packages: installed`);
	} else {
		const { code, stopped } = await withProgress(`1/${steps} Packages: installing`, install);
		if (stopped || code !== 0) return code || 1;
	}
	console.log(`2/${steps} Node: ${projectNodeVersion()}`);
	return 0;
}

/**
 * The built site, made again when a source changed.
 *
 * @param {number} steps
 * @returns {Promise<number>}
 */
export async function setUpSite(steps) {
	if (isBuilt()) {
		console.log(`3/${steps} Site: built`);
		return 0;
	}
	const { code, stopped } = await withProgress(`3/${steps} Site: building`, build);
	return stopped || code !== 0 ? code || 1 : 0;
}
