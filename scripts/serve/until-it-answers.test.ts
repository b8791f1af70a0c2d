import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { untilItAnswers } from './until-it-answers.ts';

/** A port that browsers, and `fetch`, refuse to call. */
const REFUSED_BY_FETCH = 4190;

test('a site on any port is heard, and only once it answers well', async () => {
	let asked = 0;
	const server = createServer((_, response) => {
		asked += 1;
		response.writeHead(asked < 4 ? 503 : 200).end();
	});
	await new Promise<void>((resolve) => server.listen(REFUSED_BY_FETCH, '127.0.0.1', resolve));
	try {
		await untilItAnswers(`http://127.0.0.1:${REFUSED_BY_FETCH}`);
		expect(asked).toBe(4);
	} finally {
		await new Promise((resolve) => server.close(resolve));
	}
});
