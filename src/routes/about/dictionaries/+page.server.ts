import { formatDate } from '#lib/i18n/dates.ts';
import { formatNumber } from '#lib/i18n/numbers.ts';
import { listDictionaries } from '#lib/server/use-cases/lexicon/list-dictionaries.ts';
import { licenceAddress } from './licence-address.ts';
import { splitLinks } from './split-links.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { db, locale } = locals;
	const dictionaries = await listDictionaries(db);
	return {
		dictionaries: dictionaries.map(({ id, name, licence, attribution, entries, importedAt }) => ({
			id,
			name,
			licence,
			licenceHref: licenceAddress(licence),
			attribution: splitLinks(attribution),
			entries: formatNumber(entries, locale),
			importedOn: formatDate(importedAt, locale)
		}))
	};
};
