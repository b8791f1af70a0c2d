import path from 'node:path';
import type { CountedBy } from './counts.ts';

/** What a closing line counts as skipped is named by a line of its own. */
const SAID = /^skipped[ :]/;

/**
 * The checks that a part left out, a line each, for instance because the machine has no PostgreSQL.
 *
 * @param report the text of the runner's JSON report; `null` where there is none
 * @param output everything that the part printed
 */
export function leftOut(
	countedBy: CountedBy,
	report: string | null,
	output: string
): readonly string[] {
	if (countedBy === 'closing line') return output.split('\n').filter((line) => SAID.test(line));
	if (countedBy === 'exit code' || report === null) return [];
	return countedBy === 'vitest report'
		? leftOutOfVitest(JSON.parse(report) as VitestReport)
		: leftOutOfPlaywright(JSON.parse(report) as PlaywrightReport);
}

interface VitestReport {
	readonly testResults: readonly {
		/** An absolute path. */
		readonly name: string;
		readonly assertionResults: readonly {
			readonly status: string;
			readonly ancestorTitles: readonly string[];
			readonly title: string;
		}[];
	}[];
}

function leftOutOfVitest({ testResults }: VitestReport): readonly string[] {
	return testResults.flatMap(({ name, assertionResults }) =>
		assertionResults
			.filter(({ status }) => status !== 'passed' && status !== 'failed')
			.map(({ ancestorTitles, title }) =>
				lineOf(path.relative('', name), [...ancestorTitles, title])
			)
	);
}

interface PlaywrightSuite {
	readonly title: string;
	readonly file: string;
	readonly suites?: readonly PlaywrightSuite[];
	readonly specs: readonly {
		readonly title: string;
		readonly tests: readonly {
			readonly status: string;
			readonly annotations: readonly { readonly type: string; readonly description?: string }[];
		}[];
	}[];
}

interface PlaywrightReport {
	readonly suites: readonly PlaywrightSuite[];
}

function leftOutOfPlaywright({ suites }: PlaywrightReport): readonly string[] {
	const within = (suite: PlaywrightSuite, titles: readonly string[]): readonly string[] => [
		...suite.specs.flatMap(({ title, tests }) =>
			tests
				.filter(({ status }) => status === 'skipped')
				.map(({ annotations }) => {
					const why = annotations.find(({ description }) => description)?.description;
					return lineOf(suite.file, [...titles, title]) + (why ? `, because: ${why}` : '');
				})
		),
		...(suite.suites ?? []).flatMap((inner) => within(inner, [...titles, inner.title]))
	];
	return suites.flatMap((suite) => within(suite, []));
}

function lineOf(file: string, titles: readonly string[]): string {
	return `${file}: ${titles.filter((title) => title !== '').join(' › ')}`;
}
