import { createServer } from 'node:http';
import { boundMemory } from './serve/bound-memory.ts';
import { openSite } from './serve/open-site.ts';
import { listenOn } from './serve/listen.ts';
import { readServerSettings } from './serve/settings.ts';
import { Shutdown } from './serve/shutdown.ts';
import { untilItAnswers } from './serve/until-it-answers.ts';

// The web server around the built site: see docs/decisions/0007-own-web-server.md.

/** Bytes; the longest address that the site answers in its own words, and the cookies of somebody signed in. */
const LARGEST_HEADERS = 32 * 1024;

boundMemory();
const shutdown = new Shutdown();
try {
	const settings = readServerSettings(process.env);

	console.log('4/5 Database: opening...');
	const began = performance.now();
	const handle = await openSite(settings);
	console.log(`    done in ${((performance.now() - began) / 1000).toFixed(1)} s`);

	if (!shutdown.begun) {
		console.log('5/5 Web server: waiting for the first answer...');
		const listening = await listenOn(settings, () => {
			const server = createServer({ maxHeaderSize: LARGEST_HEADERS }, (request, response) => {
				shutdown.track(response);
				handle(request, response);
			});
			server.headersTimeout = settings.headersTimeoutMs;
			server.requestTimeout = settings.requestTimeoutMs;
			return server;
		});
		shutdown.closes(listening.servers);
		await untilItAnswers(listening.url);
		if (!shutdown.begun) console.log(`Trihelix ready on ${listening.publicUrl}`);
	}
	shutdown.ready();
} catch (error) {
	const expected = error instanceof Error && error.name === 'StartupError';
	console.error(expected ? error.message : error);
	process.exit(1);
}
