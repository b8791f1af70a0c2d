/**
 * The value below which a share of the sorted values lies, with straight lines between neighbours (type 7 of
 * Hyndman and Fan, "Sample Quantiles in Statistical Packages", The American Statistician 50(4), 1996).
 *
 * @param share in [0, 1]
 * @returns null for no values
 */
export function quantile(values: readonly number[], share: number): number | null {
	if (values.length === 0) return null;
	const sorted = [...values].sort((a, b) => a - b);
	const place = share * (sorted.length - 1);
	const below = Math.floor(place);
	const next = sorted[Math.min(below + 1, sorted.length - 1)]!;
	return sorted[below]! + (place - below) * (next - sorted[below]!);
}
