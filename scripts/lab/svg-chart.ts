/** One line of points; x and y in the chart's own units. */
export interface Series {
	readonly name: string;
	readonly points: readonly (readonly [x: number, y: number])[];
}

export interface ChartOptions {
	readonly title: string;
	readonly x: string;
	readonly y: string;
}

const WIDTH = 640;
const HEIGHT = 380;
const LEFT = 60;
const RIGHT = 120;
const TOP = 40;
const BOTTOM = 50;
/** Told apart also without colour vision (Okabe and Ito, 2008). */
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7'];
const TICKS = 5;

/** A line chart that starts at zero, as SVG, with its figures readable by a screen reader's title. */
export function lineChart(series: readonly Series[], { title, x, y }: ChartOptions): string {
	const all = series.flatMap(({ points }) => points);
	const most = { x: largest(all.map(([at]) => at)), y: largest(all.map(([, at]) => at)) };
	const placeX = (value: number) => LEFT + (value / most.x) * (WIDTH - LEFT - RIGHT);
	const placeY = (value: number) => HEIGHT - BOTTOM - (value / most.y) * (HEIGHT - TOP - BOTTOM);
	const lines = series.map(({ name, points }, at) => {
		const colour = COLOURS[at % COLOURS.length]!;
		const path = points.map(([one, other]) => `${fixed(placeX(one))},${fixed(placeY(other))}`);
		const labelY = TOP + 16 * (at + 1);
		return [
			`<polyline points="${path.join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>`,
			`<rect x="${WIDTH - RIGHT + 12}" y="${labelY - 9}" width="10" height="10" fill="${colour}"/>`,
			label(WIDTH - RIGHT + 28, labelY, name, 'start')
		].join('\n');
	});
	const ticks = Array.from({ length: TICKS + 1 }, (_, at) => at / TICKS).flatMap((part) => [
		`<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${fixed(placeY(part * most.y))}" y2="${fixed(placeY(part * most.y))}" stroke="#ddd"/>`,
		label(LEFT - 8, placeY(part * most.y) + 4, short(part * most.y), 'end'),
		label(placeX(part * most.x), HEIGHT - BOTTOM + 18, short(part * most.x), 'middle')
	]);
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" font-family="sans-serif" font-size="12">`,
		`<title>${escape(title)}</title>`,
		`<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
		label(LEFT, 22, title, 'start'),
		...ticks,
		...lines,
		label((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 12, x, 'middle'),
		label(8, TOP - 6, y, 'start'),
		'</svg>\n'
	].join('\n');
}

function label(x: number, y: number, text: string, anchor: 'start' | 'middle' | 'end'): string {
	return `<text x="${fixed(x)}" y="${fixed(y)}" text-anchor="${anchor}">${escape(text)}</text>`;
}

function largest(values: readonly number[]): number {
	return values.reduce((most, value) => Math.max(most, value), 0) || 1;
}

function fixed(value: number): string {
	return value.toFixed(1);
}

function short(value: number): string {
	return String(Number(value.toPrecision(3)));
}

function escape(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
