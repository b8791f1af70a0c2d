import { error } from '@sveltejs/kit';
import { meetingMoves } from '#lib/domain/introduction/meeting.ts';
import { readWritten } from '#lib/domain/text/written.ts';
import { isUuid } from '#lib/domain/uuid.ts';
import {
	messageInput,
	planInput,
	timeAnswerInput,
	timesInput
} from '#lib/schemas/introduction/conversation.ts';
import { requireActor } from '#lib/server/auth/require-actor.ts';
import { answerTime } from '#lib/server/use-cases/introduction/answer-time.ts';
import { openConversation } from '#lib/server/use-cases/introduction/open-conversation.ts';
import { proposeTimes } from '#lib/server/use-cases/introduction/propose-times.ts';
import { sendMessage } from '#lib/server/use-cases/introduction/send-message.ts';
import { setGoal } from '#lib/server/use-cases/introduction/set-goal.ts';
import { viewListingRef } from '../../listing-ref.ts';
import type { Actions, PageServerLoad } from './$types';
import { act } from './act.ts';
import { instantsOf } from './instants.ts';

export const load: PageServerLoad = async (event) => {
	const actor = requireActor(event);
	const { db, locale, region } = event.locals;
	const before = event.url.searchParams.get('before');
	const now = new Date();
	const opened = await openConversation(
		db,
		actor,
		event.params.id,
		before !== null && isUuid(before) ? before : null
	);
	if (opened === null) error(404);
	const { introduction, side, mayWrite, isClosed, meetings, thread } = opened;
	const { listing, fromListing, ...rest } = introduction;
	const organisationId = introduction.parties[side].id;
	return {
		introduction: rest,
		listing: viewListingRef(listing, locale),
		fromListing: viewListingRef(fromListing, locale),
		side,
		mayWrite,
		isClosed,
		meetings: meetings.map((meeting) => ({
			...meeting,
			isOurs: meeting.proposedByOrganisationId === organisationId,
			moves: mayWrite ? meetingMoves(meeting, organisationId, now) : []
		})),
		messages: thread.messages.map((message) => ({
			...message,
			language: readWritten(message.body).language,
			isOurs: message.organisationId === organisationId
		})),
		note: readWritten(introduction.note),
		plan: {
			goal: introduction.goal === null ? null : readWritten(introduction.goal),
			nextStep: introduction.nextStep === null ? null : readWritten(introduction.nextStep)
		},
		hasOlder: thread.hasOlder,
		hasNewer: thread.hasNewer,
		timeZone: region.timeZone
	};
};

const MOVED = {
	confirm: 'time_confirmed',
	cancel: 'time_cancelled',
	held: 'time_held',
	restore: 'time_restored'
} as const;

export const actions = {
	message: (event) =>
		act(
			event,
			messageInput,
			(actor, message) => sendMessage(event.locals.db, actor, event.params.id, message),
			{ code: () => 'message_sent' }
		),
	plan: (event) =>
		act(event, planInput, (actor, plan) => setGoal(event.locals.db, actor, event.params.id, plan), {
			code: () => 'plan_saved'
		}),
	propose: (event) =>
		act(
			event,
			timesInput,
			async (actor, { time, ...rest }) => {
				const startsAt = instantsOf(time, event.locals.region.timeZone);
				if (!startsAt.ok) return startsAt;
				return proposeTimes(event.locals.db, actor, event.params.id, {
					startsAt: startsAt.value,
					...rest
				});
			},
			{ code: () => 'times_proposed' }
		),
	time: (event) =>
		act(
			event,
			timeAnswerInput,
			(actor, answer) => answerTime(event.locals.db, actor, event.params.id, answer, new Date()),
			{ code: ({ move }) => MOVED[move], part: ({ meetingId }) => meetingId }
		)
} satisfies Actions;
