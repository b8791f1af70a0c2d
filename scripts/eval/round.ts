/** To four digits behind the point, as figures are printed. */
export function round(value: number): number {
	return Math.round(value * 10_000) / 10_000;
}
