import type { AskFigures } from '../eval/asks/measure-asks.ts';
import type { Chart } from './draw-charts.ts';
import { lineChart } from './svg-chart.ts';

const TITLE = 'Worth a look: estimated and seen';

/** Draws how often cards were worth a look beside how often the engine expected it. */
export function drawReliability({ reliability }: AskFigures): Chart {
	return {
		name: 'asks-reliability.svg',
		title: TITLE,
		svg: lineChart(
			[
				{
					name: 'seen',
					points: reliability.map(({ foretold, happened }) => [foretold, happened] as const)
				},
				{
					name: 'estimated',
					points: [
						[0, 0],
						[1, 1]
					]
				}
			],
			{ title: TITLE, x: 'estimated chance', y: 'share graded 1 or 2' }
		)
	};
}

/** A chapter of the report, as Markdown: how two engines answer the same asks. */
export function reportAsks(ours: AskFigures, lunr: AskFigures, chart: Chart): string {
	const row = (name: string, of: (figures: AskFigures) => number | null) =>
		`| ${name} | ${of(ours) ?? '-'} | ${of(lunr) ?? '-'} |`;
	const labels = (['strong', 'good', 'possible'] as const).map((strength) => {
		const { shown, useful, right } = ours.labels[strength];
		return `| ${strength} | ${shown} | ${useful ?? '-'} | ${right ?? '-'} |`;
	});
	const bands = ours.reliability.map(
		({ count, foretold, happened }) =>
			`| ${foretold.toFixed(3)} | ${happened.toFixed(3)} | ${count} |`
	);
	return [
		'## What people type',
		`${ours.asks} asks of a few words or sentences, asked as the box of the home page asks.`,
		[
			'| | Trihelix | lunr |',
			'| --- | ---: | ---: |',
			row('A plain answer on first place', ({ firstRight }) => firstRight),
			row('A plain answer among three', ({ rightInThree }) => rightInThree),
			row('nDCG@3 of what is shown', ({ ndcg3 }) => ndcg3),
			row('Nothing fits: any card shown', ({ nothingFits }) => nothingFits.shownAny),
			row('Nothing fits: good or strong', ({ nothingFits }) => nothingFits.promised),
			row('Plain answers hidden', ({ rightHidden }) => rightHidden),
			row('False quotes', ({ falseQuotes }) => falseQuotes),
			row('Cards nobody graded, counted as useless', ({ ungraded }) => ungraded),
			row('Calibration error', ({ calibrationError }) => calibrationError)
		].join('\n'),
		['| cards called | shown | useful | right |', '| --- | ---: | ---: | ---: |', ...labels].join(
			'\n'
		),
		['| estimated | seen | cards |', '| ---: | ---: | ---: |', ...bands].join('\n'),
		`![${chart.title}](${chart.name})`
	].join('\n\n');
}
