import { languageOf } from '#lib/domain/text/language/language.ts';
import { lacksMarks } from '#lib/domain/text/language/read-vietnamese.ts';
import { scanEach, tokensOf } from '#lib/domain/text/tokenise.ts';
import type { ListingProfile } from '../listing-profile.ts';
import { findTasks } from './find-tasks.ts';

/** What a listing is about doing, by the numbers of `TASKS`. */
export interface NamedTasks {
	/** That which its title names first, for each of its texts; of its first words where it has no title. */
	readonly leading: ReadonlySet<number>;
	/** All that its title and its first words name. */
	readonly named: ReadonlySet<number>;
}

/** What comes later in a summary is mostly about something else (UTF-16 units). */
const FIRST_WORDS = 400;

export function namedTasks({ texts }: Pick<ListingProfile, 'texts'>): NamedTasks {
	const leading = new Set<number>();
	const named = new Set<number>();
	for (const { title, summary, language: written } of texts) {
		const scans = scanEach([title, summary.slice(0, FIRST_WORDS)]);
		const language = languageOf(...scans) ?? written;
		const unmarked = language === 'vi' && lacksMarks(...scans);
		const [inTitle, inSummary] = scans.map((scan) => findTasks(tokensOf(scan), language, unmarked));
		const first = (title === '' ? inSummary : inTitle)![0];
		if (first !== undefined) leading.add(first);
		for (const task of [...inTitle!, ...inSummary!]) named.add(task);
	}
	return { leading, named };
}
