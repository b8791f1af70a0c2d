import type { ChosenLabels, FieldValues } from './form-fields.ts';

/** What somebody wrote into one form and has not sent. */
export interface KeptDraft {
	/** Id of who wrote it; null for a visitor. Nobody else is shown it. */
	readonly owner: string | null;
	/** The fields that were changed. */
	readonly fields: readonly FieldValues[];
	/** What is chosen in them, in words. */
	readonly labels: ChosenLabels;
	/** The version and the key the form began with, by the names of their hidden fields. */
	readonly pinned: Readonly<Record<string, string>>;
}

const PREFIX = 'unsent ';
const CHANNEL = 'unsent';

/*
 * Kept in the storage of the tab: each tab has its own, a reload, a failure or a sign-in in between does not end it,
 * and on a machine used by several people it is gone when the tab is closed.
 */
function storage(): Storage | null {
	try {
		return sessionStorage;
	} catch {
		// The browser closes its storage to us: forms work, and only keep nothing beyond their page.
		return null;
	}
}

export function keepUnsent(key: string, draft: KeptDraft): void {
	try {
		storage()?.setItem(PREFIX + key, JSON.stringify(draft));
	} catch (cause) {
		// Full: what is typed stays on the page, as it would without storage.
		if (!(cause instanceof DOMException)) throw cause;
	}
}

export function forgetUnsent(key: string): void {
	storage()?.removeItem(PREFIX + key);
}

/** What this person was writing there; null where that is nothing. */
export function recallUnsent(key: string, reader: string | null): KeptDraft | null {
	const draft = readUnsent(PREFIX + key);
	return draft !== null && (draft.owner === null || draft.owner === reader) ? draft : null;
}

function readUnsent(item: string): KeptDraft | null {
	const kept = storage()?.getItem(item) ?? null;
	return kept === null ? null : (JSON.parse(kept) as KeptDraft);
}

function forgetWhere(isOver: (draft: KeptDraft | null) => boolean): void {
	const kept = storage();
	if (kept === null) return;
	for (const item of Object.keys(kept)) {
		if (item.startsWith(PREFIX) && isOver(readUnsent(item))) kept.removeItem(item);
	}
}

function forgetAllHere(): void {
	forgetWhere(() => true);
}

/** Once somebody has signed in: forgets what somebody else wrote in the same tab before. */
export function forgetOthers(reader: string): void {
	forgetWhere((draft) => draft !== null && draft.owner !== null && draft.owner !== reader);
}

/** At sign-out: forgets what was written here and in the other tabs of this browser. */
export function forgetAllUnsent(): void {
	forgetAllHere();
	const channel = new BroadcastChannel(CHANNEL);
	channel.postMessage('forget');
	channel.close();
}

/** Lets a sign-out in another tab reach this one. @returns what ends it */
export function followSignOut(): () => void {
	const channel = new BroadcastChannel(CHANNEL);
	channel.addEventListener('message', forgetAllHere);
	return () => channel.close();
}
