import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { DatabaseUnavailable } from '../db.ts';
import type { Supervisor } from './supervisor.ts';

/** As `pg` types it. */
type ConnectCallback = ((error: Error) => void) | ((error: null, client: Client) => void);

const RETRY_MS = 20;

/** A kind of client that waits for a database that is starting again, instead of failing at once. */
export function patientClient(supervisor: Supervisor, patienceMs: number): typeof Client {
	/** Between the end of a child and the news of it, its socket may still take clients in: then this asks again. */
	async function untilReachable(): Promise<void> {
		const giveUpAt = Date.now() + patienceMs;
		do {
			await supervisor.untilServing(giveUpAt - Date.now());
			if (await supervisor.answers()) return;
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
