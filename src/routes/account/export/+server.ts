import { requirePerson } from '#lib/server/auth/require-person.ts';
import { exportOwnData } from '#lib/server/use-cases/person/export-own-data.ts';
import type { RequestHandler } from './$types';

/** Everything kept about the person who asks, as a file. */
export const GET: RequestHandler = async (event) => {
	const actor = requirePerson(event);
	const data = await exportOwnData(event.locals.db, actor);
	return new Response(JSON.stringify({ exportedAt: new Date(), ...data }, null, '\t'), {
		headers: {
			'content-type': 'application/json; charset=utf-8',
			'content-disposition': 'attachment; filename="trihelix-account.json"',
			'cache-control': 'private, no-store'
		}
	});
};
