import { medianOf } from './median.ts';

/** What a person on the same machine may still measure between two medians, in milliseconds. */
const LEAST_TOLERANCE_MS = 10;
/** Turns a median absolute deviation into a standard deviation, for a normal distribution. */
const MAD_TO_SIGMA = 1.4826;
/** The standard error of a median over that of a mean: the square root of π/2. */
const MEDIAN_ERROR = 1.2533;
const SIGMAS = 4;

export interface TimeComparison {
	/** How much longer the first took, by the medians. */
	readonly gapMs: number;
	/** A gap below this says nothing: four standard errors of the difference of two medians, 10 ms at least. */
	readonly toleranceMs: number;
	/** Whether more times would make the comparison no sharper. */
	readonly isSharp: boolean;
}

/** Compares two series of times by their medians, so that a few slow answers on a busy machine decide nothing. */
export function compareTimes(one: readonly number[], other: readonly number[]): TimeComparison {
	const errorMs = SIGMAS * Math.hypot(errorOfMedian(one), errorOfMedian(other));
	return {
		gapMs: medianOf(one) - medianOf(other),
		toleranceMs: Math.max(LEAST_TOLERANCE_MS, errorMs),
		isSharp: errorMs <= LEAST_TOLERANCE_MS
	};
}

function errorOfMedian(values: readonly number[]): number {
	const middle = medianOf(values);
	const deviation = medianOf(values.map((value) => Math.abs(value - middle)));
	return (MEDIAN_ERROR * MAD_TO_SIGMA * deviation) / Math.sqrt(values.length);
}
