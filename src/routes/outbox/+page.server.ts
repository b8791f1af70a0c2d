import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { isUuid } from '#lib/domain/uuid.ts';
import { formatDateTime } from '#lib/i18n/dates.ts';
import { writeMail } from '#lib/i18n/mails.ts';
import { readsOutbox } from '#lib/server/http/mail/reads-outbox.ts';
import { readOutbox, reviveDeadMail } from '#lib/server/use-cases/mail/read-outbox.ts';
import type { Actions, PageServerLoad } from './$types';

/** To everybody else the page is not there. */
function requireOutboxReader(event: RequestEvent): void {
	if (!readsOutbox(event)) error(404);
}

export const load: PageServerLoad = async (event) => {
	requireOutboxReader(event);
	const { db, region, settings, locale } = event.locals;
	const origin = settings.origin ?? event.url.origin;
	const mails = await readOutbox(db);
	return {
		mails: mails.map(({ id, to, status, createdAt, lastError, ...mail }) => ({
			id,
			to,
			status,
			lastError,
			locale: mail.locale,
			at: formatDateTime(createdAt, locale),
			...writeMail(mail, { origin, regionName: (language) => region.name[language] })
		}))
	};
};

export const actions = {
	default: async (event) => {
		requireOutboxReader(event);
		const id = (await event.request.formData()).get('id');
		if (typeof id !== 'string' || !isUuid(id)) error(404);
		const revived = await reviveDeadMail(event.locals.db, id, new Date());
		if (!revived.ok) error(404);
		redirect(303, resolve('/outbox'));
	}
} satisfies Actions;
