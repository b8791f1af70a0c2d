import type { IncomingMessage, ServerResponse } from 'node:http';
import type { TLSSocket } from 'node:tls';
import { securityHeaders } from '#lib/server/http/security-headers.ts';
import { openLog } from '../../src/log.server.ts';
import { createTurns } from './begin-in-turn.ts';
import { compress } from './compress.ts';
import { CLIENT_ADDRESS_HEADER, settleForwarding } from './forwarding.ts';
import type { ServerSettings } from './settings.ts';
import { settleRange } from './settle-range.ts';

const log = openLog();

export type Handle = (request: IncomingMessage, response: ServerResponse) => void;

/** What `@sveltejs/adapter-node` writes to `build/handler.js`. */
type BuiltHandler = (
	request: IncomingMessage,
	response: ServerResponse,
	next: () => void
) => unknown;

/**
 * Loads the built site. When it comes back, the site's `init` is over: its database is open and migrated.
 * The site reads the scheme and the caller from headers that nobody outside can set.
 */
export async function openSite(settings: ServerSettings): Promise<Handle> {
	process.env['PROTOCOL_HEADER'] = 'x-forwarded-proto';
	process.env['ADDRESS_HEADER'] = CLIENT_ADDRESS_HEADER;
	process.env['BODY_SIZE_LIMIT'] ||= '512K';

	const { handler } = (await import(new URL('../../build/handler.js', import.meta.url).href)) as {
		readonly handler: BuiltHandler;
	};

	const begin = createTurns();

	async function beginInTurn(request: IncomingMessage, response: ServerResponse): Promise<void> {
		if (!(await begin(request, response))) return;
		compress(request, response, () => void answer(handler, request, response));
	}

	return (request, response) => {
		const { remoteAddress = '' } = request.socket;
		const encrypted = (request.socket as TLSSocket).encrypted === true;
		settleForwarding(
			request.headers,
			{ address: remoteAddress, encrypted },
			settings.trustedProxies
		);
		// Also for what is answered before the site's own hooks: files, and forms of other sites.
		const isHttps = request.headers['x-forwarded-proto'] === 'https';
		for (const [name, value] of Object.entries(securityHeaders(isHttps))) {
			response.setHeader(name, value);
		}
		if (!settleRange(request.headers)) {
			refuse(response, 416, 'Range not satisfiable');
			return;
		}
		void beginInTurn(request, response);
	};
}

async function answer(
	handler: BuiltHandler,
	request: IncomingMessage,
	response: ServerResponse
): Promise<void> {
	try {
		await handler(request, response, () => refuse(response, 404, 'Not found'));
	} catch (error) {
		// The site turns its own mistakes into pages: this one is below it, and must not end the process.
		log.error({ err: error }, 'below the site');
		refuse(response, 500, 'Internal error');
	}
}

function refuse(response: ServerResponse, status: number, text: string): void {
	if (response.headersSent) response.destroy();
	else response.writeHead(status, { 'content-type': 'text/plain' }).end(text);
}
