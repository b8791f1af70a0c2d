/**
 * How likely an entry is looked at by where it stands: 1 / log2(1 + rank), the discount of Järvelin and Kekäläinen
 * ("Cumulated gain-based evaluation of IR techniques", 2002), one of the examination functions of Tomita and Yokoyama
 * ("Fair Reciprocal Recommendation in Matching Markets", 2024, arXiv 2409.00720, section 6).
 *
 * @param rank from 1
 */
export function examination(rank: number): number {
	return 1 / Math.log2(1 + rank);
}
