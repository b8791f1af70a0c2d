import type { Server, ServerResponse } from 'node:http';
import { openLog } from '../../src/log.server.ts';

const REQUESTS_MS = 10_000;
/** Longer than a database takes to write everything down on a busy machine. */
const HOOKS_MS = 75_000;

const log = openLog();

/**
 * Ends the process in order: no new connections, finish the requests under way, end the event
 * streams (their browsers come back by themselves), let the site close its database, exit with 0.
 * Begins on SIGTERM, SIGINT, or when the process that started us is gone.
 */
export class Shutdown {
	#reason: string | undefined;
	#servers: readonly Server[] = [];
	readonly #open = new Set<ServerResponse>();
	readonly #ready = Promise.withResolvers<void>();

	constructor() {
		for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
			process.on(signal, () => void this.#run(signal));
		}
		process.on('disconnect', () => void this.#run('disconnect'));
	}

	get begun(): boolean {
		return this.#reason !== undefined;
	}

	/** The servers that stop listening first. */
	closes(servers: readonly Server[]): void {
		this.#servers = servers;
	}

	track(response: ServerResponse): void {
		this.#open.add(response);
		response.once('close', () => {
			this.#open.delete(response);
			if (this.begun) for (const server of this.#servers) server.closeIdleConnections();
		});
	}

	/** Nothing is being opened any more: from now on everything open can be closed. */
	ready(): void {
		this.#ready.resolve();
	}

	async #run(reason: string): Promise<void> {
		if (this.begun) return;
		this.#reason = reason;
		await this.#ready.promise;
		await this.#closeServers();
		const hooks = process.listeners('sveltekit:shutdown' as 'exit') as unknown as readonly ((
			reason: string
		) => unknown)[];
		exitAfter(HOOKS_MS);
		try {
			await Promise.all(hooks.map((hook) => hook(reason)));
		} catch (error) {
			log.error({ err: error }, 'closing');
			process.exitCode = 1;
		}
		// Whatever a hook began and did not wait for keeps the process alive until it is done.
		if (process.connected) process.disconnect();
	}

	async #closeServers(): Promise<void> {
		const closed = this.#servers.map(
			(server) => new Promise<void>((resolve) => server.close(() => resolve()))
		);
		for (const response of this.#open) {
			if (String(response.getHeader('content-type')).startsWith('text/event-stream')) {
				response.destroy();
			}
		}
		const late = setTimeout(() => {
			for (const server of this.#servers) server.closeAllConnections();
		}, REQUESTS_MS);
		await Promise.all(closed);
		clearTimeout(late);
	}
}

function exitAfter(milliseconds: number): void {
	setTimeout(() => {
		const open = process.getActiveResourcesInfo().join(', ');
		log.error({ open }, 'did not close in time');
		process.exit(1);
	}, milliseconds).unref();
}
