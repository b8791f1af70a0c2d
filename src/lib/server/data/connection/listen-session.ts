import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { ChannelRegistry } from './listen.ts';

export interface ListeningSession {
	readonly channels: ChannelRegistry;
	close(): Promise<void>;
}

const PAUSES_MS = [100, 500, 2_000, 5_000];

/** Keeps one connection of its own for listening, and makes a new one whenever it is lost. */
export async function listenOnOwnSession(
	connectionString: string,
	onLost: (cause: Error) => void
): Promise<ListeningSession> {
	const state: { client: Client | null; isClosing: boolean } = { client: null, isClosing: false };
	const channels = new ChannelRegistry(async (statement) => state.client?.query(statement));

	async function connect(): Promise<void> {
		const client = new Client({
			connectionString,
			application_name: 'trihelix listener',
			keepAlive: true
		});
		let isLost = false;
		const lose = (cause: Error) => {
			if (isLost || state.isClosing) return;
			isLost = true;
			if (state.client !== client) return;
			state.client = null;
			onLost(cause);
			void connectAgain();
		};
		client.on('error', lose);
		client.on('end', () => lose(new Error('The server ended the listening connection.')));
		await client.connect();
		state.client = client;
		await channels.attach(client);
	}

	async function connectAgain(): Promise<void> {
		for (let attempt = 0; !state.isClosing; attempt += 1) {
			await wait(PAUSES_MS[Math.min(attempt, PAUSES_MS.length - 1)]);
			try {
				await connect();
				return;
			} catch (cause) {
				onLost(cause instanceof Error ? cause : new Error(String(cause)));
			}
		}
	}

	await connect();
	return {
		channels,
		async close() {
			state.isClosing = true;
			await state.client?.end();
		}
	};
}
