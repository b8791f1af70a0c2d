import { error, type RequestHandler } from '@sveltejs/kit';

/** The Auth API that supabase-js speaks; on Supabase it is answered there and not here. */
export const fallback: RequestHandler = (event) => {
	const { keeper } = event.locals.auth;
	if (!keeper.answer) error(404);
	return keeper.answer(event.request, { address: event.getClientAddress(), now: new Date() });
};
