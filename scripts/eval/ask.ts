import { foldText } from '#lib/domain/text/fold.ts';
import type { EvalOptions } from './arguments.ts';
import type { TestText } from './test-set.ts';

/** A query as it is typed: cut to its title, or without marks, when that was asked for. */
export function ask(
	query: TestText,
	{ fields, fold }: Pick<EvalOptions, 'fields' | 'fold'>
): TestText {
	const said = fields === 'title' && query.title.trim() !== '' ? { ...query, text: '' } : query;
	return fold ? { ...said, title: foldText(said.title), text: foldText(said.text) } : said;
}
