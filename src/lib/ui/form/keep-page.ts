import { fillFields, readFields, type FieldValues } from './form-fields.ts';
import { leaveFreely } from './unsent-forms.ts';

const KEY = 'kept-input';

type Typed = readonly (readonly FieldValues[])[];

function formsOfPage(): HTMLFormElement[] {
	return [...document.querySelectorAll<HTMLFormElement>('main form')];
}

/** Before a change of language loads the page anew: puts aside what was typed. */
export function keepPage(): void {
	const typed = formsOfPage().map(readFields);
	sessionStorage.setItem(KEY, JSON.stringify({ path: location.pathname, typed }));
	leaveFreely();
}

/** Once after such a load: puts it back. */
export function restorePage(): void {
	const kept = sessionStorage.getItem(KEY);
	sessionStorage.removeItem(KEY);
	if (kept === null) return;

	const { path, typed } = JSON.parse(kept) as { path: string; typed: Typed };
	if (path !== location.pathname) return;
	for (const [at, form] of formsOfPage().entries()) fillFields(form, typed[at] ?? []);
}
