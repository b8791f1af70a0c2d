import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ServerSettings } from './settings.ts';

export interface Listening {
	readonly servers: readonly Server[];
	/** Reaches the server from this machine. */
	readonly url: string;
	/** For people: by name where it can be. */
	readonly publicUrl: string;
}

/**
 * Connections that the system holds ready while this process is busy; it takes fewer where it allows fewer. Beyond them it
 * drops who comes, and a dropped one tries again after 1, 3, 7, 15 seconds: with Node's 511 a crowd keeps others out for
 * that long, although a page takes milliseconds.
 */
const BACKLOG = 4_096;

/**
 * Listens on every host of the settings, on one port. An address family that the machine does not
 * have is left out, as long as one remains.
 *
 * @throws StartupError when the port is taken
 */
export async function listenOn(
	settings: ServerSettings,
	makeServer: () => Server
): Promise<Listening> {
	const servers: Server[] = [];
	let port = settings.port;
	for (const host of settings.hosts) {
		const server = makeServer();
		try {
			server.listen({ port, host, backlog: BACKLOG });
			await once(server, 'listening');
		} catch (error) {
			if (servers.length > 0 && isMissingFamily(error)) continue;
			throw asSentence(error, port);
		}
		servers.push(server);
		port = (server.address() as AddressInfo).port;
	}

	const [host = ''] = settings.hosts;
	const everywhere = host === '0.0.0.0' || host === '::';
	const reachable = everywhere ? '127.0.0.1' : host;
	const named = everywhere || host === '127.0.0.1' ? 'localhost' : host;
	return { servers, url: urlOf(reachable, port), publicUrl: urlOf(named, port) };
}

function urlOf(host: string, port: number): string {
	return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function isMissingFamily(error: unknown): boolean {
	const { code } = error as NodeJS.ErrnoException;
	return code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT';
}

function asSentence(error: unknown, port: number): unknown {
	if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') return error;
	const sentence = new Error(
		`Port ${port} is taken by another program. Stop it, or choose another one: PORT=3001 npm start`
	);
	sentence.name = 'StartupError';
	return sentence;
}
