/** Whether a form of this page holds something written and not sent. */
export function hasUnsent(): boolean {
	return document.querySelector('form[data-unsent]:not([aria-busy="true"])') !== null;
}

/** Whether a form of this page is on its way to the site. */
export function isSending(): boolean {
	return document.querySelector('form[aria-busy="true"]') !== null;
}

/** Lets the page be left without a question, where what is written comes along. */
export function leaveFreely(): void {
	for (const form of document.querySelectorAll('form[data-unsent]'))
		form.removeAttribute('data-unsent');
}
