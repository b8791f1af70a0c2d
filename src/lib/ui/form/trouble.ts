import type { ActionResult } from '@sveltejs/kit';

/** Why a form was not taken, where the page of the form could say nothing about it. */
export interface Trouble {
	readonly why:
		'offline' | 'stopped' | 'too_many' | 'too_large' | 'busy' | 'no_room' | 'failed' | 'refused';
	/** Id of an error on our side, to report it by. */
	readonly id?: string | undefined;
}

/** Answers made before the page could say anything, by their status. */
const REFUSALS: Readonly<Record<number, Trouble['why']>> = {
	413: 'too_large',
	429: 'too_many',
	503: 'busy'
};

/** @returns null where the answer is one for the page */
export function troubleOf(result: ActionResult): Trouble | null {
	if (result.type === 'failure' && result.data === undefined) {
		const why = REFUSALS[result.status];
		return why === undefined ? null : { why };
	}
	if (result.type !== 'error') return null;
	if (result.error instanceof TypeError) return { why: 'offline' };
	const { id, message } = (result.error ?? {}) as Partial<App.Error>;
	if (message === 'no_room') return { why: message };
	const refusal = REFUSALS[result.status ?? 500];
	if (refusal !== undefined) return { why: refusal };
	const isOurs = result.status === undefined || result.status >= 500;
	return { why: isOurs ? 'failed' : 'refused', id };
}

/** Whether an answer only shows the form again, such as with what a search in it found: nothing of it is taken. */
export function showsAgain(result: ActionResult): boolean {
	return (
		result.type === 'success' &&
		result.data !== undefined &&
		('view' in result.data || 'values' in result.data)
	);
}

/** Whether an answer leads to the sign-in page because the session of whoever wrote has ended. */
export function asksToSignIn(result: ActionResult, signIn: string): boolean {
	return result.type === 'redirect' && result.location.startsWith(`${signIn}?`);
}
