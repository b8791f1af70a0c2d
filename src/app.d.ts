import type { Locale } from '#lib/i18n/locale.ts';

declare global {
	namespace App {
		interface Locals {
			locale: Locale;
		}
		interface Error {
			/** Names one failure of ours in the log; absent where the message says it all. */
			id?: string;
		}
	}
}

export {};
