const HEARTBEAT_SECONDS = 10;

/**
 * Says what is being done and, when it is done, how many seconds it took. Long work says every ten
 * seconds that it is still alive.
 *
 * @template T
 * @param {string} what for example `1/5 Packages: installing`
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withProgress(what, work) {
	const began = performance.now();
	const seconds = () => ((performance.now() - began) / 1000).toFixed(1);
	console.log(`${what}...`);
	const heartbeat = setInterval(() => {
		console.log(`    still at it, ${seconds()} s`);
	}, HEARTBEAT_SECONDS * 1000);
	try {
		const result = await work();
		console.log(`    done in ${seconds()} s`);
		return result;
	} finally {
		clearInterval(heartbeat);
	}
}
