import type { Locale } from '#lib/i18n/locale.ts';

export interface FramePerson {
	readonly name: string;
}

/** What every page hands to the frame around it; `person` is null for a visitor. */
export interface FrameView {
	readonly region: { readonly name: string };
	readonly person: FramePerson | null;
	/** Whether this site shows invented content. */
	readonly demo: boolean;
	readonly locale: Locale;
}

/** Addresses of the places the frame leads to. */
export interface FrameLinks {
	readonly home: string;
	readonly listings: string;
	readonly dictionaries: string;
	readonly signIn: string;
	readonly signOut: string;
	readonly language: string;
	readonly account: string;
	readonly desk: string;
	readonly matches: string;
	readonly conversations: string;
	readonly organisation: string;
}
