import { formatDate } from '../dates.ts';
import type { Locale } from '../locale.ts';
import { m } from '../messages.ts';
import { named, namesIn, numberIn, wordOf, type Data, type Templates } from './template.ts';

const edit = (data: Data) => `/listings/${wordOf(data, 'listingId')}/edit`;

/** About listings of the reader's organisation. */
export const LISTING_MAILS: Templates = {
	listing_expired: named(m.mail_listing_expired_subject, m.mail_listing_expired_text, edit),
	listings_expired: (data, locale) => ({
		subject: m.mail_listings_expired_subject(manyOf(data, locale), { locale }),
		text: m.mail_listings_expired_text({}, { locale }),
		path: '/desk'
	}),
	listing_expiring: (data, locale) => ({
		subject: m.mail_listing_expiring_subject(
			{ ...namesIn(data, locale), date: lastDayOf(data, locale) },
			{ locale }
		),
		text: m.mail_listing_expiring_text({}, { locale }),
		path: edit(data)
	}),
	listings_expiring: (data, locale) => ({
		subject: m.mail_listings_expiring_subject(
			{ ...manyOf(data, locale), date: lastDayOf(data, locale) },
			{ locale }
		),
		text: m.mail_listings_expiring_text({}, { locale }),
		path: '/desk'
	})
};

/** How many of whose. */
function manyOf(data: Data, locale: Locale) {
	return { count: numberIn(data, 'count'), organisation: namesIn(data, locale).organisation };
}

function lastDayOf(data: Data, locale: Locale): string {
	const day = wordOf(data, 'lastDay');
	return day === '' ? '' : formatDate(day, locale);
}
