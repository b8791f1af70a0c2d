import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { DatabaseUnavailable } from '../db.ts';
import type { Supervisor } from './supervisor.ts';

/** Where the embedded database listens: a socket path, or a port on this machine. */
export type Address = { readonly path: string } | { readonly port: number };

/** As `pg` types it. */
type ConnectCallback = ((error: Error) => void) | ((error: null, client: Client) => void);

const RETRY_MS = 20;

/** A kind of client that waits for a database that is starting again, instead of failing at once. */
export function patientClient(
	supervisor: Supervisor,
	address: Address,
	patienceMs: number
): typeof Client {
	/** Between the end of a child and the news of it, its socket refuses: then this asks again. */
	async function untilReachable(): Promise<void> {
		const giveUpAt = Date.now() + patienceMs;
		do {
			await supervisor.untilServing(giveUpAt - Date.now());
			if (await accepts(address)) return;
			await wait(RETRY_MS);
		} while (Date.now() < giveUpAt);
		throw new DatabaseUnavailable('The database cannot be reached.');
	}

	return class PatientClient extends Client {
		override connect(): Promise<Client>;
		override connect(callback: ConnectCallback): void;
		override connect(callback?: ConnectCallback): Promise<Client> | void {
			const connected = untilReachable().then(() => super.connect());
			if (!callback) return connected;
			const answer = callback as (error: Error | null, client?: Client) => void;
			connected.then(() => answer(null, this), answer);
		}
	};
}

function accepts(address: Address): Promise<boolean> {
	return new Promise((resolve) => {
		const socket = 'path' in address ? connect(address.path) : connect(address.port, '127.0.0.1');
		socket.once('connect', () => {
			socket.destroy();
			resolve(true);
		});
		socket.once('error', () => resolve(false));
	});
}
