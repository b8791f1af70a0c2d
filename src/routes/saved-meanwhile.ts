import { m } from '#lib/i18n/messages.ts';

type Answers = Readonly<Record<string, readonly string[] | undefined>>;

/** One field as somebody else saved it; a null text is an empty one. */
export interface SavedField {
	readonly label: string;
	readonly text: string | null;
}

/** A field two people may write differently, and whether its answer can be read as it is typed. */
export interface ComparedField {
	readonly name: string;
	readonly label: string;
	readonly is: 'text' | 'choice';
}

/** The fields of which `typed` and `saved` differ, with what is saved; of choices only that they differ. */
export function savedMeanwhile(
	fields: readonly ComparedField[],
	typed: Answers,
	saved: Answers
): readonly SavedField[] {
	return fields.flatMap(({ name, label, is }) => {
		const [ours, theirs] = [answerOf(typed, name), answerOf(saved, name)];
		if (ours === theirs) return [];
		if (is === 'choice') return [{ label, text: m.form_theirs_chosen() }];
		return [{ label, text: theirs === '' ? null : theirs }];
	});
}

function answerOf(answers: Answers, name: string): string {
	const said = (answers[name] ?? []).map((one) => one.replaceAll('\r\n', '\n').trim());
	return said.filter(Boolean).toSorted().join(', ');
}
