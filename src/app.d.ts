import type { IncomingMessage } from 'node:http';
import type { Actor } from '#lib/domain/access/actor.ts';
import type { SiteSettings } from '#lib/domain/region/site-settings.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Authentication } from '#lib/server/auth/authentication.ts';
import type { Readiness } from './readiness.server.ts';
import type { ServedRegion } from '#lib/server/use-cases/region/open-region.ts';
import type { Db } from '#lib/server/data/db.ts';
import type { Hub } from '#lib/server/http/stream/hub.ts';
import type { LiveRegion } from '#lib/server/live/live-region.ts';
import type { FramePerson } from '#lib/ui/frame/frame-view.ts';
import type { Figures } from '#lib/server/live/read-figures.ts';

declare global {
	namespace App {
		interface Locals {
			locale: Locale;
			/** Names this request in the log and in error answers. */
			requestId: string;
			db: Db;
			live: LiveRegion;
			figures: Figures;
			/** Tells open pages what changed. */
			hub: Hub;
			region: ServedRegion;
			settings: SiteSettings;
			/** Whether the database answers, is migrated, has room and a recent backup. */
			readiness: () => Promise<Readiness>;
			auth: Authentication;
			/** When it is worth another try, where something was refused for now; goes out as `Retry-After`. */
			retryAfterSeconds: number | null;
			/** Who is asking; null for a visitor. */
			actor: Actor | null;
		}
		/** What the web server hands over; not there in development. */
		interface Platform {
			req: IncomingMessage;
		}
		interface PageData {
			/** Who is signed in; null for a visitor. */
			person?: FramePerson | null;
			/** What the reader wrote on this page before their session ended; null where that is nothing. */
			kept?: { readonly id: string; readonly action: string } | null;
		}
		interface Error {
			/** Names one failure of ours in the log; absent where the message says it all. */
			id?: string;
		}
	}
}

export {};
