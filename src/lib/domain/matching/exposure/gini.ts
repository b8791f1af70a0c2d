/**
 * Gini's coefficient: 0 where all have the same, near 1 where one has everything (C. Gini, "Variabilità e
 * mutabilità", 1912; as the mean difference over twice the mean). 0 for nobody and for nothing.
 *
 * @param amounts finite and not negative
 */
export function gini(amounts: ArrayLike<number>): number {
	const sorted = Float64Array.from(amounts).sort();
	let total = 0;
	let weighted = 0;
	sorted.forEach((amount, at) => {
		total += amount;
		weighted += (2 * (at + 1) - sorted.length - 1) * amount;
	});
	return total > 0 ? weighted / (sorted.length * total) : 0;
}
