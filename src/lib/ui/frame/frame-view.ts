import type { Locale } from '#lib/i18n/locale.ts';

export interface FramePerson {
	readonly id: string;
	readonly name: string;
}

/** What was done just before this page. */
export interface DoneView {
	readonly text: string;
	/** What may come next; null where the page itself is that. */
	readonly next: { readonly href: string; readonly label: string } | null;
	/** The form that takes it back; null where nothing does. */
	readonly undo: {
		readonly action: string;
		readonly fields: Readonly<Record<string, string>>;
	} | null;
}

/** What every page hands to the frame around it; `person` is null for a visitor. */
export interface FrameView {
	readonly region: { readonly name: string };
	readonly person: FramePerson | null;
	/** Whether this site shows invented content. */
	readonly demo: boolean;
	readonly locale: Locale;
	/** Null where nothing was done before. */
	readonly done: DoneView | null;
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
	readonly organisations: string;
	readonly newListing: string;
}
