import { foldText } from '#lib/domain/text/fold.ts';
import { tokenise } from '#lib/domain/text/tokenise.ts';
import { isField, type CodeName } from './suggest-codes.ts';

/** Fields of work whose code begins so, or whose name in either language has all these words or their beginnings. */
export function searchCodes(
	codes: readonly CodeName[],
	query: string,
	limit: number
): readonly CodeName[] {
	const asked = foldText(query.trim());
	if (asked === '') return [];
	const fields = codes.filter(isField);
	if (/^\p{N}/u.test(asked)) {
		return fields.filter(({ code }) => code.startsWith(asked)).slice(0, limit);
	}
	const words = tokenise(query).map(({ folded }) => folded);
	if (words.length === 0) return [];
	return fields
		.filter(({ nameVi, nameEn }) => {
			const name = tokenise(`${nameVi} ${nameEn ?? ''}`);
			return words.every((word) => name.some(({ folded }) => folded.startsWith(word)));
		})
		.sort(
			(one, other) => other.code.length - one.code.length || one.nameVi.length - other.nameVi.length
		)
		.slice(0, limit);
}
