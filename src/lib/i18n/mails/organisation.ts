import { formatDate } from '../dates.ts';
import { m } from '../messages.ts';
import {
	namesIn,
	personIn,
	wordOf,
	type Data,
	type Template,
	type Templates,
	type Words
} from './template.ts';

const own = (data: Data) => `/organisation?of=${wordOf(data, 'organisationId')}`;
const profile = (data: Data) => `/organisations/${wordOf(data, 'slug')}`;
/** Where a request to join is answered: by its owners, or by the region where it has none. */
const requests = (data: Data) =>
	wordOf(data, 'answeredBy') === 'region'
		? '/organisation/members'
		: `/organisation/members?of=${wordOf(data, 'organisationId')}`;

const about =
	(
		subject: Words<{ readonly person: string; readonly organisation: string }>,
		text: Words<{ readonly organisation: string }>,
		pathOf: (data: Data) => string
	): Template =>
	(data, locale) => {
		const { organisation } = namesIn(data, locale);
		return {
			subject: subject({ person: personIn(data, locale), organisation }, { locale }),
			text: text({ organisation }, { locale }),
			path: pathOf(data)
		};
	};

/** About an organisation, and who belongs to it. */
export const ORGANISATION_MAILS: Templates = {
	verification_suspended: (data, locale) => ({
		subject: m.mail_verification_suspended_subject({ name: wordOf(data, 'name') }, { locale }),
		text: m.mail_verification_suspended_text({}, { locale }),
		path: profile(data)
	}),
	membership_requested: about(
		m.mail_membership_requested_subject,
		m.mail_membership_requested_text,
		requests
	),
	membership_accepted: about(
		m.mail_membership_accepted_subject,
		m.mail_membership_accepted_text,
		own
	),
	membership_refused: about(
		m.mail_membership_refused_subject,
		m.mail_membership_refused_text,
		profile
	),
	organisation_closed: (data, locale) => {
		const until = wordOf(data, 'until');
		const date = until === '' ? '' : formatDate(new Date(until), locale);
		const { organisation } = namesIn(data, locale);
		return {
			subject: m.mail_organisation_closed_subject(
				{ organisation, person: personIn(data, locale) },
				{ locale }
			),
			text: m.mail_organisation_closed_text({ organisation, date }, { locale }),
			path: '/organisation'
		};
	},
	organisation_reopened: about(
		m.mail_organisation_reopened_subject,
		m.mail_organisation_reopened_text,
		own
	)
};
