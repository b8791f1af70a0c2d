import type { TextLanguage } from '#lib/domain/listing/listing.ts';
import { guessLanguage } from './language/language.ts';
import { normalForm } from './normal-form.ts';

/** Something somebody wrote in a field that asks for no language. */
export interface Written {
	readonly text: string;
	/** Null where its words do not tell: "ISO 9001", "SolidWorks", "OK". */
	readonly language: TextLanguage | null;
}

/** Letters with marks as Vietnamese writes them; some are French as well. */
const VIETNAMESE_LETTER = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu;
/** Words of one case without a digit; names and codes are none. */
const PLAIN_WORD = /(?<![\p{L}\p{N}])\p{Ll}{2,}(?![\p{L}\p{N}])/gu;
const ENOUGH_WORDS = 2;
/** In UTF-16 units; a text says what it is in its first words. */
const LOOKED_AT = 2000;

export function readWritten(text: string): Written {
	const beginning = normalForm(text, 'NFC').slice(0, LOOKED_AT);
	const plain = beginning.match(PLAIN_WORD)?.length ?? 0;
	const tells = plain >= ENOUGH_WORDS || VIETNAMESE_LETTER.test(beginning);
	return { text, language: tells ? guessLanguage(beginning) : null };
}
