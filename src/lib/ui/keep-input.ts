const KEY = 'kept-input';

export type Typed = readonly [form: number, field: string, values: readonly string[]];

/** What stands in the forms of this page now, never a password. */
export function readInput(): readonly Typed[] {
	return formsOfPage().flatMap((form, at) =>
		namesOf(form).map((name): Typed => [at, name, valuesOf(form, name)])
	);
}

/** Puts it back where it was, as if it had been typed again. */
export function fillIn(typed: readonly Typed[]): void {
	const forms = formsOfPage();
	for (const [at, name, values] of typed) {
		const form = forms[at];
		if (form !== undefined) fill(form, name, values);
	}
}

/** Before a change of language loads the page anew: puts aside what was typed. */
export function keepInput(): void {
	sessionStorage.setItem(KEY, JSON.stringify({ path: location.pathname, typed: readInput() }));
}

/** Once after such a load: puts it back. */
export function restoreInput(): void {
	const kept = sessionStorage.getItem(KEY);
	sessionStorage.removeItem(KEY);
	if (kept === null) return;

	const { path, typed } = JSON.parse(kept) as { path: string; typed: readonly Typed[] };
	if (path === location.pathname) fillIn(typed);
}

function formsOfPage(): HTMLFormElement[] {
	return [...document.querySelectorAll<HTMLFormElement>('main form')];
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function fieldsOf(form: HTMLFormElement): Field[] {
	return [...form.querySelectorAll<Field>('input, textarea, select')].filter(
		(field) => field.name !== '' && !['password', 'hidden', 'file'].includes(field.type)
	);
}

function namesOf(form: HTMLFormElement): string[] {
	return [...new Set(fieldsOf(form).map((field) => field.name))];
}

function isChoice(field: Field): field is HTMLInputElement {
	return field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type);
}

function valuesOf(form: HTMLFormElement, name: string): string[] {
	return fieldsOf(form)
		.filter((field) => field.name === name && (!isChoice(field) || field.checked))
		.map((field) => field.value);
}

function fill(form: HTMLFormElement, name: string, values: readonly string[]): void {
	const fields = fieldsOf(form).filter((field) => field.name === name);
	for (const [at, field] of fields.entries()) {
		if (isChoice(field)) field.checked = values.includes(field.value);
		else field.value = values[at] ?? '';
		// Of a group of radio buttons the chosen one speaks; a change of another would choose that.
		if (field.type === 'radio' && !values.includes(field.value)) continue;
		field.dispatchEvent(new Event(isChoice(field) ? 'change' : 'input', { bubbles: true }));
	}
}
