import { error, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import type { ListingText } from '#lib/domain/listing/listing.ts';
import { fillWithQuotes, type Sentence } from '#lib/i18n/matching/sentence.ts';
import { m } from '#lib/i18n/messages.ts';
import { personName } from '#lib/i18n/person.ts';
import { requireActor } from '#lib/server/auth/require-actor.ts';
import { renewImported } from '#lib/server/use-cases/import/renew-imported.ts';
import { readDesk } from '#lib/server/use-cases/desk/read-desk.ts';
import { textFor, viewListing } from '#lib/ui/listing/listing-view.ts';
import { viewInterest } from '../interest-line.ts';
import { viewIntroduction } from '../introduction-line.ts';
import { readerOf } from '../reader.ts';
import type { Actions, PageServerLoad } from './$types';
import { unfinishedSentence } from './unfinished-sentence.ts';

export const load: PageServerLoad = async (event) => {
	const actor = requireActor(event);
	const { db, live, locale } = event.locals;
	const now = new Date();
	const reader = readerOf(event.locals, now);
	const desk = await readDesk(db, live, actor, now);
	const view = ({ interests, conversations }: (typeof desk)['waiting']) => ({
		interests: interests.map((interest) => viewInterest(interest, actor, locale)),
		conversations: conversations.map((one) => viewIntroduction(one, actor, locale))
	});
	return {
		name: actor.name,
		toAnswer: {
			...view(desk.toAnswer),
			requests: desk.toAnswer.requests.map((one) => ({
				id: one.membershipId,
				href: resolve('/organisation/members') + (one.isOwned ? `?of=${one.organisationId}` : ''),
				person: personName(one),
				organisation: one.organisationName,
				requestedAt: one.requestedAt,
				isClaim: !one.isOwned
			}))
		},
		waiting: view(desk.waiting),
		toComplete: desk.toComplete.map(({ listing, unfinished }) => ({
			id: listing.id,
			href: resolve('/listings/[id]/edit', { id: listing.id }),
			title: textFor(listing.draft.texts, locale).title,
			sentence: unfinishedSentence(unfinished, locale)
		})),
		fresh: desk.fresh.map(({ own, other, strength }) => ({
			ownId: own.id,
			reason: reasonFor(textFor(own.draft.texts, locale)),
			other: viewListing(other, reader),
			strength
		})),
		importEnds: desk.importEnds,
		hasImports: desk.hasImports,
		renewed: renewedOf(event.url),
		hasOrganisation: desk.hasOrganisation,
		hasPublished: desk.hasPublished
	};
};

/** How many listings were renewed by the press that led here; null where none did. */
function renewedOf(url: URL): number | null {
	const written = url.searchParams.get('renewed') ?? '';
	return /^\d{1,6}$/.test(written) ? Number(written) : null;
}

export const actions = {
	renewImport: async (event) => {
		const actor = requireActor(event);
		const id = (await event.request.formData()).get('import');
		if (typeof id !== 'string') error(400);
		const renewed = await renewImported(event.locals.db, actor, id, new Date());
		redirect(303, `${resolve('/desk')}?renewed=${renewed}`);
	}
} satisfies Actions;

/** "for your “…”", with the title in the language it is written in. */
function reasonFor({ title, language }: ListingText): Sentence {
	return fillWithQuotes((holes) => m.desk_fresh_for(holes), {
		title: [{ text: title, quoted: language }]
	});
}
