import { get } from 'node:http';

const PATHS = ['/healthz', '/'];
const PATIENCE_MS = 60_000;
const PAUSE_MS = 100;

/**
 * Waits until the site answers a request of its own: a port that is open is not yet a site that works.
 *
 * @throws Error when it does not answer within a minute
 */
export async function untilItAnswers(url: string): Promise<void> {
	const deadline = Date.now() + PATIENCE_MS;
	let last = 'nothing';
	while (Date.now() < deadline) {
		for (const path of PATHS) {
			const status = await statusOf(url + path);
			if (status < 400) return;
			last = `${status} at ${path}`;
		}
		await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
	}
	throw new Error(`The site does not answer as it should: ${last}.`);
}

/** Not by `fetch`, which refuses some ports that a site may well have. */
function statusOf(address: string): Promise<number> {
	return new Promise((resolve, reject) => {
		get(address, { timeout: PATIENCE_MS }, (response) => {
			response.resume();
			resolve(response.statusCode ?? 500);
		}).on('error', reject);
	});
}
