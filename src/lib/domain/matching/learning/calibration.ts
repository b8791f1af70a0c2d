/** What was foretold and whether it came, in one band of forecasts. */
export interface ReliabilityBand {
	readonly count: number;
	readonly foretold: number;
	readonly happened: number;
}

export interface Calibration {
	/** Expected calibration error: the mean distance between forecast and frequency, over bands, by count. */
	readonly error: number;
	/** Bands from the lowest forecasts to the highest; empty ones left out. */
	readonly bands: readonly ReliabilityBand[];
}

const BANDS = 10;

/**
 * How far forecasts are from frequencies, in ten even bands (Naeini, Cooper and Hauskrecht, "Obtaining Well Calibrated
 * Probabilities Using Bayesian Binning", 2015).
 *
 * @param forecasts chances in [0, 1], each with whether it came true
 */
export function calibrate(
	forecasts: Iterable<{ readonly chance: number; readonly came: boolean }>
): Calibration {
	const sums = Array.from({ length: BANDS }, () => ({ count: 0, foretold: 0, happened: 0 }));
	for (const { chance, came } of forecasts) {
		const band = sums[Math.min(BANDS - 1, Math.floor(chance * BANDS))]!;
		band.count += 1;
		band.foretold += chance;
		if (came) band.happened += 1;
	}
	const filled = sums.filter(({ count }) => count > 0);
	const total = filled.reduce((sum, { count }) => sum + count, 0);
	const distance = filled.reduce((sum, band) => sum + Math.abs(band.foretold - band.happened), 0);
	return {
		error: total > 0 ? distance / total : 0,
		bands: filled.map(({ count, foretold, happened }) => ({
			count,
			foretold: foretold / count,
			happened: happened / count
		}))
	};
}
