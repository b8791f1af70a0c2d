import type { Attachment } from 'svelte/attachments';
import { navigating } from '$app/state';
import { isSending } from './form/unsent-forms.ts';

const PAUSE_MS = 200;

/**
 * Keeps a page fresh while it is open: whenever the stream at `url` announces a change, asks for the page's data
 * again. Waits while another page is being opened or a form is on its way, which a refresh would cancel. Without the
 * stream the page works as ever.
 */
export function followChanges(url: string, refresh: () => Promise<void>): Attachment {
	return () => {
		const source = new EventSource(url);
		let isOpen = true;
		let refreshing = false;
		let again = false;

		async function bringOver(): Promise<void> {
			again = true;
			if (refreshing) return;
			refreshing = true;
			while (again) {
				await untilQuiet();
				if (!isOpen) return;
				again = false;
				await refresh();
			}
			refreshing = false;
		}

		async function untilQuiet(): Promise<void> {
			while (isOpen && (navigating.to !== null || isSending()))
				await new Promise((resume) => setTimeout(resume, PAUSE_MS));
		}

		source.addEventListener('message', () => void bringOver());
		return () => {
			isOpen = false;
			source.close();
		};
	};
}
