import type { Attachment } from 'svelte/attachments';

/**
 * Keeps a page fresh while it is open: whenever the stream at `url` says that something of concern changed,
 * asks for the page's data again. Without the stream the page works as ever.
 */
export function followChanges(url: string, refresh: () => Promise<void>): Attachment {
	return () => {
		const source = new EventSource(url);
		let refreshing = false;
		let again = false;

		async function bringOver(): Promise<void> {
			again = true;
			if (refreshing) return;
			refreshing = true;
			while (again) {
				again = false;
				await refresh();
			}
			refreshing = false;
		}

		source.addEventListener('message', () => void bringOver());
		return () => source.close();
	};
}
