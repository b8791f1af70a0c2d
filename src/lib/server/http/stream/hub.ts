import type { Announcement } from '#lib/domain/announcement.ts';

/** Passes what the database announces on to the pages that are open. */
export interface Hub {
	tell(announcement: Announcement): void;
	/** @returns a function that stops the listening */
	listen(hear: (announcement: Announcement) => void): () => void;
	/** Ends every stream; nothing is told any more. */
	close(): void;
	/** Runs when the hub closes. */
	onClose(end: () => void): () => void;
}

export function createHub(): Hub {
	const listeners = new Set<(announcement: Announcement) => void>();
	const ends = new Set<() => void>();
	return {
		tell(announcement) {
			for (const hear of listeners) hear(announcement);
		},
		listen(hear) {
			listeners.add(hear);
			return () => listeners.delete(hear);
		},
		close() {
			for (const end of ends) end();
			listeners.clear();
		},
		onClose(end) {
			ends.add(end);
			return () => ends.delete(end);
		}
	};
}
