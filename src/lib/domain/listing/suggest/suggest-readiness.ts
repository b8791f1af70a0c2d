import type { ListingKind } from '../listing.ts';
import { inWords, type Guess } from './guess.ts';
import { createPhraseBook } from './phrase-book.ts';
import { quoteOf, type WrittenText } from './written-text.ts';

const EXPLICIT =
	/\b(?:TRL|mức sẵn sàng(?: công nghệ)?|muc san sang(?: cong nghe)?|technology readiness level|readiness level)\s{0,2}(?:\(TRL\))?\s{0,2}(?:level|mức|là|is|of|at least|từ|tối thiểu|>=|≥|[:=-])?\s{0,2}(?:level\s{0,2})?([1-9])(?:\s{0,2}(?:-|–|to|đến)\s{0,2}([1-9]))?(?!\d)/iu;

/** What a maturity is called in plain words, as the level of the nine-step scale it stands for. */
const STAGES: Readonly<Record<number, string>> = {
	2: 'mới là ý tưởng|chỉ là ý tưởng|đang ở ý tưởng|còn trên giấy|only an idea|idea stage|at idea stage|concept stage|on paper',
	3: 'bằng chứng khái niệm|thử nghiệm nguyên lý|proof of concept|proof-of-concept',
	4: 'quy mô phòng thí nghiệm|chạy được trong phòng thí nghiệm|trong phòng thí nghiệm|lab scale|laboratory scale|lab prototype|works in the lab|bench scale|công thức',
	5: 'mẫu thử|nguyên mẫu|mẫu đầu tiên|bo tham chiếu|prototype|reference board|reference design|first sample',
	6: 'nguyên mẫu chạy tại hiện trường|đã chạy thử tại xưởng|nguyên mẫu hoàn chỉnh|prototype tested in the field|demonstrated at a plant|thử tại xưởng',
	7: 'đã chạy thử|thử tại nhà máy|đã lắp thử|bản thử|đã thí điểm|thí điểm tại|quy mô pilot|bán công nghiệp|pilot plant|pilot at|piloted|pilot line|pilot installation|field-tested|đang chạy thử',
	8: 'đã nghiệm thu|sẵn sàng bán|sẵn sàng triển khai|hoàn thiện|đã lắp cho|đang dùng tại|lắp đặt trong|ready to install|qualified|ready for sale|installed at|in use at|đã bàn giao',
	9: 'đang bán|đã thương mại hoá|đã thương mại hóa|bán trên thị trường|sản xuất hàng loạt|on the market|on sale|commercially available|in series production|mass produced|sold to'
};
const BOOK = createPhraseBook<number>(
	Object.entries(STAGES).flatMap(([level, phrases]) =>
		phrases.split('|').map((words) => ({ words, value: Number(level) }))
	)
);

/**
 * TRL 1-9: for an offer the level reached, for a need the lowest one that helps. A number behind "TRL" counts
 * for both; words for a stage only for an offer, because a need tells of stages it plans or was disappointed by.
 */
export function suggestReadiness(
	written: WrittenText,
	kind: ListingKind | null
): Guess<number> | null {
	const explicit = EXPLICIT.exec(written.text);
	if (explicit) {
		const [whole, low, high = low] = explicit;
		const level = Number(kind === 'need' ? low : high);
		return inWords(level, quoteOf(written, explicit.index, explicit.index + whole.length));
	}
	if (kind !== 'offer') return null;
	const [furthest] = [...BOOK.find(written)].sort((one, other) => other.value - one.value);
	return furthest === undefined ? null : inWords(furthest.value, furthest);
}
