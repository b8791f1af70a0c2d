/** The slope of a straight line through points by least squares, to two decimals; 0 for fewer than two points. */
export function slopePerMinute(
	points: readonly (readonly [minute: number, value: number])[]
): number {
	const mean = (read: (point: readonly [number, number]) => number) =>
		points.reduce((sum, point) => sum + read(point), 0) / Math.max(1, points.length);
	const [meanX, meanY] = [mean(([x]) => x), mean(([, y]) => y)];
	const spread = points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
	if (spread === 0) return 0;
	const shared = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
	return Math.round((shared / spread) * 100) / 100;
}
