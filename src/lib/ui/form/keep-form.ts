import { tick } from 'svelte';
import {
	changedFields,
	fillFields,
	readFields,
	readLabels,
	type ChosenLabels,
	type FieldValues
} from './form-fields.ts';
import { forgetUnsent, keepUnsent, recallUnsent } from './kept-draft.ts';

/** Keeps what is written into one form until it is sent. */
export interface FormKeeper {
	/** Takes what the form holds now as where its writer begins. */
	begin(): void;
	/**
	 * Fills in what the reader wrote before and never sent.
	 *
	 * @param makeRoom called first, for rows and the like
	 * @returns whether there was anything
	 */
	bringBack(
		makeRoom: (fields: readonly FieldValues[], labels: ChosenLabels) => void
	): Promise<boolean>;
	/** After every change. */
	note(): void;
	keepNow(): void;
	/** The values of hidden fields that go with what was written: as they were when it was begun. */
	pinned(): Readonly<Record<string, string>>;
	/** The site did not take it: what is written stays, the version and the key it began with do not. */
	unpin(): void;
	forget(): void;
	/** Puts back what the form held before. */
	discard(): Promise<void>;
}

/** Hidden fields that say what somebody had before their eyes when they began. */
const PINNED = ['submission', 'seenVersion'];
const PAUSE_MS = 250;

/**
 * @param keep name of what is written, among all forms of the site; null keeps nothing
 * @param reader id of whoever writes; null for a visitor
 */
export function keepForm(
	form: HTMLFormElement,
	keep: string | null,
	reader: () => string | null
): FormKeeper {
	let before: readonly FieldValues[] = [];
	let pins: Record<string, string> | null = null;
	let timer: ReturnType<typeof setTimeout> | undefined;
	/** False from when it was sent until something new is written. */
	let isUnsent = false;

	const changed = () => changedFields(before, readFields(form));

	function pinsNow(): Record<string, string> {
		const found: Record<string, string> = {};
		for (const name of PINNED) {
			const field = form.elements.namedItem(name);
			if (field instanceof HTMLInputElement) found[name] = field.value;
		}
		return found;
	}

	function note(): void {
		if (keep === null) return;
		isUnsent = changed().length > 0;
		form.toggleAttribute('data-unsent', isUnsent);
		pins = isUnsent ? (pins ?? pinsNow()) : null;
		clearTimeout(timer);
		if (isUnsent) timer = setTimeout(keepNow, PAUSE_MS);
		else forgetUnsent(keep);
	}

	function keepNow(): void {
		clearTimeout(timer);
		if (keep === null || !isUnsent) return;
		keepUnsent(keep, {
			owner: reader(),
			fields: changed(),
			labels: readLabels(form),
			pinned: pins ?? {}
		});
	}

	function forget(): void {
		clearTimeout(timer);
		if (keep !== null) forgetUnsent(keep);
		form.removeAttribute('data-unsent');
		isUnsent = false;
		pins = null;
	}

	return {
		begin() {
			before = readFields(form);
		},
		async bringBack(makeRoom) {
			const draft = keep === null ? null : recallUnsent(keep, reader());
			if (draft === null) return false;
			makeRoom(draft.fields, draft.labels);
			await tick();
			fillFields(form, draft.fields);
			pins = { ...pinsNow(), ...draft.pinned };
			note();
			for (const [name] of draft.fields) openAround(form, name);
			return isUnsent;
		},
		note,
		keepNow,
		pinned: () => pins ?? {},
		unpin() {
			pins = null;
			keepNow();
		},
		forget,
		async discard() {
			const names = new Set(changed().map(([name]) => name));
			fillFields(
				form,
				before.filter(([name]) => names.has(name))
			);
			await tick();
			forget();
		}
	};
}

/** Opens what a field is folded into. */
function openAround(form: HTMLFormElement, name: string): void {
	const found = form.elements.namedItem(name);
	const field = found instanceof RadioNodeList ? found[0] : found;
	let details = field instanceof Element ? field.closest('details') : null;
	while (details !== null) {
		details.open = true;
		details = details.parentElement?.closest('details') ?? null;
	}
}
