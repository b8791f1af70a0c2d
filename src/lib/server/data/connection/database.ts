import type { EmbeddedEvent } from '#lib/server/data/embedded/messages.ts';
import type { Pool } from 'pg';
import type { ChannelHandler } from './listen.ts';
import type { DatabaseStatus } from './readiness.ts';
import type { DatabaseSettings } from './settings.ts';

/** A database that is migrated and serves role `site`. */
export interface Database {
	readonly mode: DatabaseSettings['mode'];
	/** Connections that may do nothing until a transaction takes on a role: hand it to `createDb`. */
	readonly pool: Pool;
	/** @returns a function that stops the listening */
	listen(channel: string, handler: ChannelHandler): Promise<() => void>;
	/** @throws when the database does not answer */
	ready(): Promise<DatabaseStatus>;
	/** Waits for what is under way, writes it down and ends. */
	close(): Promise<void>;
}

export type DatabaseEvent =
	EmbeddedEvent | { readonly kind: 'connection-lost'; readonly message: string };

export interface OpenOptions {
	/** Hears what the operator's log should. */
	readonly report: (event: DatabaseEvent) => void;
	readonly now: Date;
}
