import { TASK_PHRASES } from '#lib/domain/lexicon/tasks/tasks.ts';
import type { TextLanguage } from '#lib/domain/listing/listing.ts';
import { isSaidAmidVietnamese, isSaid } from '#lib/domain/text/find-phrases.ts';
import type { Token } from '#lib/domain/text/tokenise.ts';
import { TRAIT } from '#lib/domain/text/word.ts';

/**
 * The tasks that a text names, in reading order: the numbers they have in `TASKS`. The longest phrase counts and none
 * within another: "phòng thử nghiệm" is a test and no room.
 */
export function findTasks(
	tokens: readonly Token[],
	language: TextLanguage,
	lacksMarks: boolean
): readonly number[] {
	const tasks: number[] = [];
	for (let at = 0; at < tokens.length;) {
		const { word } = tokens[at]!;
		const vietnamese = language === 'vi' ? TASK_PHRASES.vi.get(word.spelling) : undefined;
		const isEnglish = language === 'en' || (word.traits & TRAIT.syllable) === 0;
		const english = isEnglish ? TASK_PHRASES.en.get(word.stem) : undefined;
		const found =
			vietnamese?.find((phrase) => isSaid(phrase, tokens, at, lacksMarks)) ??
			english?.find((phrase) => isSaidAmidVietnamese(phrase, tokens, at));
		if (found) tasks.push(found.task);
		at += found?.words.length ?? 1;
	}
	return tasks;
}
