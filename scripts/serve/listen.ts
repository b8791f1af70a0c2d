import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo, ListenOptions } from 'node:net';
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
 * Sockets that listen on one port. Node takes one connection from each in a turn of the event loop (libuv 1.52), and
 * the others wait in the order in which they came: with one socket, somebody who comes after a crowd of two thousand waits
 * for two thousand turns before it can be told who they are. With many sockets the turns grow long again. Linux shares
 * connections out between sockets of one user.
 */
const SOCKETS = process.platform === 'linux' ? 4 : 1;

/**
 * Listens on every host of the settings, on one port, with several sockets each. An address family that the machine does
 * not have is left out, as long as one remains.
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
		try {
			// By itself: sockets that share a port would join those of another site of the same user.
			const alone = makeServer();
			port = await listen(alone, { port, host });
			if (SOCKETS === 1) {
				servers.push(alone);
				continue;
			}
			await closed(alone);
			for (let at = 0; at < SOCKETS; at += 1) {
				const server = makeServer();
				await listen(server, { port, host, reusePort: true });
				servers.push(server);
			}
		} catch (error) {
			if (servers.length > 0 && isMissingFamily(error)) continue;
			throw asSentence(error, port);
		}
	}

	const [host = ''] = settings.hosts;
	const everywhere = host === '0.0.0.0' || host === '::';
	const reachable = everywhere ? '127.0.0.1' : host;
	const named = everywhere || host === '127.0.0.1' ? 'localhost' : host;
	return { servers, url: urlOf(reachable, port), publicUrl: urlOf(named, port) };
}

/** @returns the port */
async function listen(server: Server, options: ListenOptions): Promise<number> {
	server.listen({ ...options, backlog: BACKLOG });
	await once(server, 'listening');
	return (server.address() as AddressInfo).port;
}

async function closed(server: Server): Promise<void> {
	server.close();
	await once(server, 'close');
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
