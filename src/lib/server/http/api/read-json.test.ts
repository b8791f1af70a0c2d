import { expect, test } from 'vitest';
import { z } from 'zod';
import { shortText } from '#lib/schemas/text.ts';
import { readJson } from './read-json.ts';

const schema = z.strictObject({
	title: shortText(3, 20),
	codes: z.array(z.string().max(2)).default([])
});
const post = (body: string, type = 'application/json') =>
	readJson(
		new Request('http://x/', { method: 'POST', body, headers: { 'content-type': type } }),
		schema,
		({ code }) => `said: ${code}`
	);
const refusal = async (body: string, type?: string) => {
	const read = await post(body, type);
	if (read.ok) throw new Error('It was accepted.');
	return { status: read.response.status, body: (await read.response.json()) as unknown };
};

test('a good body comes back as data', async () => {
	expect(await post('{"title":"  khuôn ép "}')).toEqual({
		ok: true,
		data: { title: 'khuôn ép', codes: [] }
	});
});

test.each(['', '{', '{"title":', '\u0000'])('%j is no JSON: 400', async (body) => {
	expect(await refusal(body)).toMatchObject({ status: 400 });
});

test('another content type is 415, so that no plain form can pass for a call', async () => {
	expect(await refusal('{"title":"abc"}', 'text/plain')).toMatchObject({ status: 415 });
});

test('a wrong field is named by a pointer, with a code and a sentence', async () => {
	expect(await refusal('{"title":"abc","codes":["ok","long"]}')).toMatchObject({
		status: 422,
		body: { errors: [{ pointer: '#/codes/1', code: 'too_big', detail: 'said: too_big' }] }
	});
});

test.each(['"a\\u202ebc"', '"a\\u200bbc"', '"\\ufeffabc"'])(
	'%s is cleaned of what nobody sees',
	async (title) => {
		expect(await post(`{"title":${title}}`)).toMatchObject({ ok: true, data: { title: 'abc' } });
	}
);

test.each(['"a\\u0000bc"', '"a\\ud800bc"'])('%s is refused as unreadable', async (title) => {
	expect(await refusal(`{"title":${title}}`)).toMatchObject({
		status: 422,
		body: { errors: [{ pointer: '#/title', code: 'unreadable_characters' }] }
	});
});
