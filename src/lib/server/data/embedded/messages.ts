import type { EmbeddedSettings } from '#lib/server/data/connection/settings.ts';
import type { StartupErrorCode } from '#lib/server/data/connection/startup-error.ts';

/** What the child process is started with. */
export interface ChildStart {
	readonly settings: EmbeddedSettings;
	/** Where to serve when the system has no Unix sockets; null where it has. */
	readonly port: number | null;
	/** Whether a database is made where there is none; otherwise the start fails. */
	readonly mayCreate: boolean;
}

export type FromChild =
	| { readonly kind: 'ready'; readonly migration: string | null }
	| { readonly kind: 'pong' }
	| { readonly kind: 'failed'; readonly code: StartupErrorCode; readonly message: string }
	/** Another client than the site changed something, and was given the notification in the site's place. */
	| { readonly kind: 'announced'; readonly payload: string }
	| { readonly kind: 'report'; readonly event: EmbeddedEvent };

export interface ToChild {
	/** `ping` is answered with `pong`, as soon as the main thread has nothing else to do. */
	readonly kind: 'close' | 'ping';
}

/** What the operator's log hears of the embedded database. */
export type EmbeddedEvent =
	| { readonly kind: 'started'; readonly tookMs: number; readonly migrated: readonly string[] }
	/** A statement passed its deadline, or a transaction was left open: the database ended itself. */
	| { readonly kind: 'overrun' }
	/** Files and folders of the data folder were open to other users of this machine, and are no longer. */
	| { readonly kind: 'closed-to-others'; readonly entries: number }
	| { readonly kind: 'ended-unexpectedly'; readonly restartInMs: number; readonly reason: string }
	| { readonly kind: 'backed-up'; readonly file: string; readonly bytes: number }
	| { readonly kind: 'vacuumed'; readonly tookMs: number }
	| { readonly kind: 'disk-almost-full'; readonly freeBytes: number }
	| { readonly kind: 'disk-has-room-again'; readonly freeBytes: number }
	| { readonly kind: 'maintenance-failed'; readonly task: string; readonly message: string };
