/** What stands in one field of a form: its name, and all that is answered under it. */
export type FieldValues = readonly [name: string, values: readonly string[]];

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Secrets are never read, so that nothing can keep them: passwords, mailed codes, files. */
function isReadable(field: Field): boolean {
	return (
		field.name !== '' &&
		!['password', 'hidden', 'file'].includes(field.type) &&
		field.autocomplete !== 'one-time-code'
	);
}

function fieldsOf(form: HTMLFormElement): Field[] {
	return [...form.querySelectorAll<Field>('input, textarea, select')].filter(isReadable);
}

function isChoice(field: Field): field is HTMLInputElement {
	return field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type);
}

/** Every field a person can fill in, in the order of the form; never a secret. */
export function readFields(form: HTMLFormElement): readonly FieldValues[] {
	const fields = fieldsOf(form);
	const names = [...new Set(fields.map((field) => field.name))];
	return names.map((name) => [
		name,
		fields
			.filter((field) => field.name === name && (!isChoice(field) || field.checked))
			.map((field) => field.value)
	]);
}

/** The words of what is chosen, by the name of its field and its value: `codes vsic:2511`. */
export type ChosenLabels = Readonly<Record<string, string>>;

/**
 * Of what was found by a search and is not always there to choose from: boxes with a `data-label` that are ticked, and the
 * chosen line of each list.
 */
export function readLabels(form: HTMLFormElement): ChosenLabels {
	const labels: Record<string, string> = {};
	for (const field of fieldsOf(form)) {
		const line = field instanceof HTMLSelectElement ? field.selectedOptions[0]?.text : undefined;
		const box = isChoice(field) && field.checked ? field.dataset['label'] : undefined;
		const label = line ?? box;
		if (label !== undefined && field.value !== '') labels[`${field.name} ${field.value}`] = label;
	}
	return labels;
}

/** What was chosen in a field, with its words, as far as they are known. */
export function chosenOptions(
	name: string,
	fields: readonly FieldValues[],
	labels: ChosenLabels
): readonly { readonly value: string; readonly label: string }[] {
	const chosen = fields.filter(([field]) => field === name).flatMap(([, values]) => values);
	return chosen.flatMap((value) => {
		const label = labels[`${name} ${value}`];
		return label === undefined ? [] : [{ value, label }];
	});
}

/** Puts values where they were, as if they had been typed; what the form has no field for is left aside. */
export function fillFields(form: HTMLFormElement, values: readonly FieldValues[]): void {
	for (const [name, answers] of values) fill(form, name, answers);
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

/** Empties the fields a person writes into; choices stay as they are. */
export function clearTexts(form: HTMLFormElement): void {
	for (const field of fieldsOf(form)) {
		if (field instanceof HTMLSelectElement || isChoice(field) || field.type === 'number') continue;
		field.value = '';
		field.dispatchEvent(new Event('input', { bubbles: true }));
	}
}

/** The fields of `now` whose values differ from those of `before`. */
export function changedFields(
	before: readonly FieldValues[],
	now: readonly FieldValues[]
): readonly FieldValues[] {
	const known = new Map(before.map(([name, values]) => [name, JSON.stringify(values)]));
	return now.filter(([name, values]) => {
		const was = known.get(name);
		return was === undefined ? values.some(Boolean) : was !== JSON.stringify(values);
	});
}
