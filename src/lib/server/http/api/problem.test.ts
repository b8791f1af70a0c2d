import { expect, test } from 'vitest';
import { asProblem } from './problem-answer.ts';
import { pointerTo, problem } from './problem.ts';

test('a problem names its kind, its status and each wrong field', async () => {
	const response = problem({
		status: 422,
		code: 'invalid',
		errors: [{ pointer: pointerTo(['codes', 0, 'a/b~c']), code: 'too_small', detail: 'Too short.' }]
	});
	expect(response.headers.get('content-type')).toBe('application/problem+json');
	expect(await response.json()).toEqual({
		type: 'urn:trihelix:problem:invalid',
		title: 'Unprocessable Content',
		status: 422,
		errors: [{ pointer: '#/codes/0/a~1b~0c', code: 'too_small', detail: 'Too short.' }]
	});
});

test('a failure of the framework becomes a problem with the id of the request', async () => {
	const answered = asProblem(new Response('<h1>500</h1>', { status: 500 }), 'r-1');
	expect(answered.status).toBe(500);
	expect(await answered.json()).toMatchObject({
		type: 'urn:trihelix:problem:our_mistake',
		requestId: 'r-1'
	});
});

test('a method that is not allowed keeps the list of those that are', () => {
	const refused = new Response('', { status: 405, headers: { allow: 'POST' } });
	expect(asProblem(refused, 'r').headers.get('allow')).toBe('POST');
});

test('answers that are fine, and problems, stay as they are', () => {
	const fine = Response.json({ ok: true });
	const told = problem({ status: 404, code: 'not_found' });
	expect(asProblem(fine, 'r')).toBe(fine);
	expect(asProblem(told, 'r')).toBe(told);
});
