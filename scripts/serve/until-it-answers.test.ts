import { createServer, type Server } from 'node:http';
import { expect, test } from 'vitest';
import { untilItAnswers } from './until-it-answers.ts';

/** Ports that browsers, and `fetch`, refuse to call. */
const REFUSED_BY_FETCH = [4190, 6566, 6697, 10080];

/** The first of these ports that nobody else has. */
async function listenOnOne(server: Server): Promise<number> {
	for (const port of REFUSED_BY_FETCH) {
		const listening = await new Promise<boolean>((resolve) => {
			server.once('error', () => resolve(false));
			server.listen(port, '127.0.0.1', () => resolve(true));
		});
		if (listening) return port;
	}
	throw new Error('All of these ports are taken.');
}

test('a site on any port is heard, and only once it answers well', async () => {
	let asked = 0;
	const server = createServer((_, response) => {
		asked += 1;
		response.writeHead(asked < 4 ? 503 : 200).end();
	});
	const port = await listenOnOne(server);
	try {
		await untilItAnswers(`http://127.0.0.1:${port}`);
		expect(asked).toBe(4);
	} finally {
		await new Promise((resolve) => server.close(resolve));
	}
});
