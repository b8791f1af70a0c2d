import { escapeIdentifier } from 'pg';
import { forNobody } from '#lib/server/waiting/caller.ts';

/** What a listener hears. After `reconnected` it has missed an unknown number of messages and catches up. */
export type ChannelEvent =
	{ readonly kind: 'message'; readonly payload: string } | { readonly kind: 'reconnected' };

export type ChannelHandler = (event: ChannelEvent) => void;

/** A session as far as listening goes; `pg.Client` is one. */
export interface ListeningClient {
	query(statement: string): Promise<unknown>;
	on(event: 'notification', handler: (message: Notification) => void): unknown;
}

interface Notification {
	readonly channel: string;
	readonly payload?: string | undefined;
}

/** Remembers who listens to what, and brings it over to each new session. */
export class ChannelRegistry {
	readonly #handlers = new Map<string, Set<ChannelHandler>>();
	readonly #runNow: (statement: string) => Promise<unknown>;
	#connectedBefore = false;

	/** @param runNow runs a statement outside any transaction on the session last attached, if there is one */
	constructor(runNow: (statement: string) => Promise<unknown>) {
		this.#runNow = runNow;
	}

	/** @returns a function that stops the listening */
	async add(channel: string, handler: ChannelHandler): Promise<() => void> {
		const handlers = this.#handlers.get(channel) ?? new Set();
		handlers.add(handler);
		if (!this.#handlers.has(channel)) {
			this.#handlers.set(channel, handlers);
			await this.#runNow(listenStatement(channel));
		}
		return () => {
			handlers.delete(handler);
		};
	}

	/** Makes `client` the session that listens, and tells everybody if it is not the first. */
	async attach(client: ListeningClient): Promise<void> {
		client.on('notification', ({ channel, payload }) => {
			this.tell(channel, { kind: 'message', payload: payload ?? '' });
		});
		for (const channel of this.#handlers.keys()) await client.query(listenStatement(channel));
		if (this.#connectedBefore) {
			for (const channel of this.#handlers.keys()) this.tell(channel, { kind: 'reconnected' });
		}
		this.#connectedBefore = true;
	}

	/** Hands an event to everybody who listens to the channel; no request waits for what they do. */
	tell(channel: string, event: ChannelEvent): void {
		forNobody(() => {
			for (const handler of this.#handlers.get(channel) ?? []) handler(event);
		});
	}
}

function listenStatement(channel: string): string {
	return `listen ${escapeIdentifier(channel)}`;
}
