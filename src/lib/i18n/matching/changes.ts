import type { ListingEdit } from '#lib/domain/matching/explain/edits.ts';
import type { Change } from '#lib/domain/matching/match.ts';
import { formatDate } from '../dates.ts';
import { geographicScopeName, partnershipTypeName } from '../lists.ts';
import { m } from '../messages.ts';
import { formatQuantity, languageName } from '../numbers.ts';
import type { MatchReader } from './names.ts';
import { inSentence } from './sentence.ts';

/** "If you give a TRL of 7: it moves to place 2." */
export function changeSentence(change: Change, reader: MatchReader): string {
	const edit = editWords(change.edit, reader);
	const start =
		change.edit.side === reader.side
			? m.match_change_yours({ edit })
			: m.match_change_theirs({ edit });
	const { rank, rankGain } = change;
	const end =
		rank !== null && rankGain !== null && rankGain > 0
			? m.match_change_rank({ rank })
			: m.match_change_better();
	return `${start}: ${end}.`;
}

function editWords(edit: ListingEdit, { locale }: MatchReader): string {
	switch (edit.code) {
		case 'say_quantity': {
			const { min, max, unit } = edit.value;
			return m.match_edit_say_quantity({ value: formatQuantity(min, max, unit, locale) ?? '' });
		}
		case 'widen_scope':
			return m.match_edit_widen_scope({ value: inSentence(geographicScopeName(edit.value)) });
		case 'add_language':
			return m.match_edit_add_language({ value: spoken(languageName(edit.value, locale)) });
		case 'add_partnership_type':
			return m.match_edit_add_partnership_type({
				value: inSentence(partnershipTypeName(edit.value))
			});
		case 'add_certification':
			return m.match_edit_add_certification({ value: edit.value });
		case 'drop_must':
			return m.match_edit_drop_must({ value: edit.value });
		case 'accept_flexible_confidentiality':
			return m.match_edit_accept_flexible_confidentiality();
		case 'extend_until':
			return m.match_edit_extend_until({ value: formatDate(edit.value, locale) });
		case 'confirm_now':
			return m.match_edit_confirm_now();
	}
}

/** "Tiếng Anh" stands as "tiếng Anh" in a sentence; English keeps its capital. */
export function spoken(name: string): string {
	return name.replace(/^Tiếng /u, 'tiếng ');
}
