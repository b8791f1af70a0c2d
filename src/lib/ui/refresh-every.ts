import type { Attachment } from 'svelte/attachments';
import { navigating } from '$app/state';
import { isSending } from './form/unsent-forms.ts';

/**
 * Asks for the page's data again every so many milliseconds while the page is looked at. A turn is left out while another
 * page is being opened or a form is on its way, which a refresh would cancel.
 */
export function refreshEvery(everyMs: number, refresh: () => Promise<void>): Attachment {
	return () => {
		let isRefreshing = false;
		async function turn(): Promise<void> {
			if (isRefreshing || document.hidden || navigating.to !== null || isSending()) return;
			isRefreshing = true;
			try {
				await refresh();
			} finally {
				isRefreshing = false;
			}
		}
		const clock = setInterval(() => void turn(), everyMs);
		return () => clearInterval(clock);
	};
}
