import type { Unfinished } from '#lib/domain/listing/unfinished.ts';
import { formatLastDay } from '#lib/i18n/dates.ts';
import { fieldName } from '#lib/i18n/fields.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { inSentence } from '#lib/i18n/matching/sentence.ts';
import { m } from '#lib/i18n/messages.ts';
import { formatList } from '#lib/i18n/numbers.ts';

/** What a listing of one's own needs a hand for, in one sentence. */
export function unfinishedSentence(unfinished: Unfinished, locale: Locale): string {
	switch (unfinished.code) {
		case 'draft':
			return m.desk_draft();
		case 'changes_requested':
			return m.desk_changes_requested();
		case 'expired':
			return m.desk_expired();
		case 'expires_soon':
			return m.desk_expires_soon({ date: formatLastDay(unfinished.at, locale) });
		case 'incomplete': {
			const names = unfinished.fields.map((field) => inSentence(fieldName(field, { locale })));
			return m.desk_incomplete({ fields: formatList(names, locale) });
		}
	}
}
