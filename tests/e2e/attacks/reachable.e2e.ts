import { expect, test } from '@playwright/test';
import { STEPS } from '../../../scripts/verify/steps.ts';
import { jsonOf } from '../support/answer.ts';
import { bearerOf, demoPerson } from '../support/people.ts';
import { Visitor } from '../support/visitor.ts';

/** The ways by which a database is reached on a Supabase project, and what an attacker would call there. */
const DATABASE_PATHS = [
	'/rest/v1/',
	'/rest/v1/listings?select=id',
	'/rest/v1/persons?select=*',
	'/rest/v1/memberships?select=*,organisations(*)',
	'/rest/v1/api_tokens?or=(id.neq.0)',
	'/rest/v1/rpc/set_config',
	'/rest/v1/rpc/pg_sleep',
	'/rest/v1/rpc/pg_read_file',
	'/rest/v1/rpc/query_to_xml',
	'/rest/v1/rpc/token_owner',
	'/rest/v1/rpc/current_actor',
	'/rest/v1/rpc/mail_organisation',
	'/rpc/pg_sleep',
	'/graphql/v1',
	'/realtime/v1/websocket',
	'/storage/v1/object/list',
	'/pg/query',
	'/api/v1/rpc/pg_sleep',
	'/api/v1/sql',
	'/api/v1/persons',
	'/api/v1/tokens',
	'/api/v1/interests'
];

const AUTH_PATHS = [
	'/admin/users',
	'/admin/generate_link',
	'/invite',
	'/magiclink',
	'/sso',
	'/authorize?provider=google',
	'/callback',
	'/factors',
	'/user/identities/authorize',
	'/token?grant_type=id_token',
	'/token?grant_type=pkce',
	'/token?grant_type=__proto__',
	'/constructor',
	'/__proto__',
	'/../../../api/v1/listings'
];

test('no path leads to tables or functions of the database', async () => {
	const operator = bearerOf(await demoPerson('dieu-hanh'));
	for (const path of DATABASE_PATHS) {
		for (const headers of [{}, operator]) {
			const visitor = new Visitor();
			const read = await visitor.get(path, headers);
			const called = await visitor.postJson(path, { secs: 5 }, headers);
			expect([path, read.status, called.status]).toEqual([path, 404, 404]);
		}
	}
});

test('the Auth API answers only what signing in needs', async () => {
	const operator = bearerOf(await demoPerson('dieu-hanh'));
	for (const path of AUTH_PATHS) {
		const answer = await new Visitor().postJson(`/auth/v1${path}`, {}, operator);
		expect([path, answer.status < 500 && answer.status >= 400]).toEqual([path, true]);
	}
});

test('every operation of the API is described, and no other is there', async () => {
	const document = jsonOf<{
		readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
	}>(await new Visitor().get('/api/v1/openapi.json'));
	const id = '00000000-0000-4000-8000-000000000000';
	for (const [path, operations] of Object.entries(document.paths)) {
		for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']) {
			const described = Object.hasOwn(operations, method.toLowerCase());
			const { status } = await new Visitor().send({ method, path: path.replace('{id}', id) });
			expect([method, path, status === 405]).toEqual([method, path, !described]);
		}
	}
});

test('the policies and the advice of the database are tried in every run', () => {
	const scripts = STEPS.flatMap(({ parts }) => parts.map(({ script }) => script));

	expect(scripts).toEqual(expect.arrayContaining(['test:policies', 'advise', 'lint:migrations']));
});
