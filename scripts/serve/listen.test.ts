import { createServer } from 'node:http';
import { connect } from 'node:net';
import { once } from 'node:events';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { listenOn, type Listening } from './listen.ts';
import { readServerSettings } from './settings.ts';

const settings = (port: number) =>
	readServerSettings({ HOST: '127.0.0.1', PORT: String(port), ORIGIN: 'http://127.0.0.1' });

async function end({ servers }: Listening): Promise<void> {
	await Promise.all(
		servers.map(async (server) => {
			const closed = once(server, 'close');
			server.close();
			server.closeAllConnections();
			await closed;
		})
	);
}

test('a port that another site has is taken, however many sockets that listens with', async () => {
	const first = await listenOn(settings(0), () => createServer());
	const port = Number(new URL(first.url).port);
	await expect(listenOn(settings(port), () => createServer())).rejects.toMatchObject({
		name: 'StartupError'
	});
	await end(first);
	await end(await listenOn(settings(port), () => createServer()));
});

test.runIf(process.platform === 'linux')(
	'a crowd of connections is taken in a few turns of the event loop',
	async () => {
		const crowd = 160;
		let taken = 0;
		const listening = await listenOn(settings(0), () =>
			createServer().on('connection', () => {
				taken += 1;
			})
		);
		const port = Number(new URL(listening.url).port);
		const sockets = Array.from({ length: crowd }, () => connect(port, '127.0.0.1'));
		await Promise.all(sockets.map((socket) => once(socket, 'connect')));
		let turns = 0;
		while (taken < crowd) {
			await nextTurn();
			turns += 1;
		}
		for (const socket of sockets) socket.destroy();
		await end(listening);
		expect(turns).toBeLessThan(crowd / 2);
	}
);
