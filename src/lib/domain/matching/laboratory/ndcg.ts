import { examination } from '../exposure/examination.ts';

/**
 * Normalised discounted cumulated gain (Järvelin and Kekäläinen, 2002): what a list gives, each place discounted, over
 * what the best list of this length would. Null where nothing there is to gain.
 *
 * @param shown gains of what the list shows, in its order
 * @param possible gains of everything it could have shown, in any order
 * @param length places that count
 */
export function ndcg(
	shown: readonly number[],
	possible: readonly number[],
	length: number
): number | null {
	const best = sumDiscounted([...possible].sort((a, b) => b - a).slice(0, length));
	return best > 0 ? sumDiscounted(shown.slice(0, length)) / best : null;
}

function sumDiscounted(gains: readonly number[]): number {
	return gains.reduce((sum, gain, at) => sum + gain * examination(at + 1), 0);
}
