import { describeApi } from '#lib/server/http/api/openapi.ts';
import type { RequestHandler } from './$types';

const API_VERSION = '1.0.0';
const document = JSON.stringify(describeApi(API_VERSION));

export const GET: RequestHandler = () =>
	new Response(document, {
		headers: { 'content-type': 'application/json', 'cache-control': 'public, max-age=300' }
	});
