import type { EmbeddedSettings } from '../settings.ts';
import type { StartupErrorCode } from '../startup-error.ts';

/** What the child process is started with. */
export interface ChildStart {
	readonly settings: EmbeddedSettings;
	/** Where to serve when the system has no Unix sockets; null where it has. */
	readonly port: number | null;
}

export type FromChild =
	| { readonly kind: 'ready'; readonly migration: string | null }
	| { readonly kind: 'failed'; readonly code: StartupErrorCode; readonly message: string }
	/** Maintenance begins or ends: requests may wait longer than their deadline. */
	| { readonly kind: 'maintenance'; readonly running: boolean }
	/** Another client than the site changed something, and was given the notification in the site's place. */
	| { readonly kind: 'announced'; readonly payload: string }
	| { readonly kind: 'report'; readonly event: EmbeddedEvent };

export interface ToChild {
	readonly kind: 'close';
}

/** What the operator's log hears of the embedded database. */
export type EmbeddedEvent =
	| { readonly kind: 'started'; readonly tookMs: number; readonly migrated: readonly string[] }
	| { readonly kind: 'overrun' }
	| { readonly kind: 'ended-unexpectedly'; readonly restartInMs: number; readonly reason: string }
	| { readonly kind: 'backed-up'; readonly file: string; readonly bytes: number }
	| { readonly kind: 'vacuumed'; readonly tookMs: number }
	| { readonly kind: 'disk-almost-full'; readonly freeBytes: number }
	| { readonly kind: 'disk-has-room-again'; readonly freeBytes: number }
	| { readonly kind: 'maintenance-failed'; readonly task: string; readonly message: string };
