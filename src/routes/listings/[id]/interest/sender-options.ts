import type { Locale } from '#lib/i18n/locale.ts';
import { m } from '#lib/i18n/messages.ts';
import type { InterestSender } from '#lib/server/use-cases/introduction/prepare-interest.ts';
import type { Option } from '#lib/ui/field/field-props.ts';
import { textFor } from '#lib/ui/listing/listing-view.ts';

/**
 * For whom one may ask, as choices of a form: each organisation by itself and with each listing of its own. Unless one
 * comes from a listing, none is attached.
 *
 * @param first id of the listing one comes from, which then stands first
 */
export function senderOptions(
	senders: readonly InterestSender[],
	first: string | null,
	locale: Locale
): readonly Option[] {
	const options = senders.flatMap(({ organisationId, organisationName, listings }) => [
		{
			value: organisationId,
			label: m.interest_from_organisation({ organisation: organisationName })
		},
		...listings.map((listing) => ({
			value: `${organisationId}/${listing.id}`,
			label: m.interest_from_listing({
				organisation: organisationName,
				title: textFor(listing.draft.texts, locale).title
			})
		}))
	]);
	const isFirst = ({ value }: Option) => first !== null && value.endsWith(`/${first}`);
	return [...options.filter(isFirst), ...options.filter((option) => !isFirst(option))];
}
