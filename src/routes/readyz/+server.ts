import type { RequestHandler } from './$types';

/** Whether the site can do its work; operators also see why not. */
export const GET: RequestHandler = async ({ locals }) => {
	const readiness = await locals.readiness();
	const details = locals.actor?.regionRole === 'operator' ? readiness : { ready: readiness.ready };
	return Response.json(details, {
		status: readiness.ready ? 200 : 503,
		headers: { 'cache-control': 'no-store' }
	});
};
