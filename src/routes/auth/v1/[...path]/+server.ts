import { error, type RequestHandler } from '@sveltejs/kit';

/** The Auth API that supabase-js speaks; on Supabase it is answered there and not here. */
export const fallback: RequestHandler = (event) => {
	const { auth } = event.locals;
	if (!auth.answer) error(404);
	return auth.answer(event.request, { address: event.getClientAddress(), now: new Date() });
};
