import { expect, test } from '@playwright/test';
import { DOORS } from '../support/doors.ts';
import { demoPerson } from '../support/people.ts';
import { Visitor } from '../support/visitor.ts';

const FORM = 'application/x-www-form-urlencoded';
const EVIL = 'https://evil.example';

test('a post from another site is 403 at every door', async () => {
	const person = await demoPerson('kinh-doanh');
	for (const { path, type } of DOORS) {
		for (const origin of [EVIL, 'null', 'http://localhost', `${person.site}.evil.example`]) {
			const answer = await person.send({
				method: 'POST',
				path,
				headers: { origin, 'content-type': type },
				body: type === FORM ? 'a=b' : '{}'
			});
			expect([path, origin, answer.status]).toEqual([path, origin, 403]);
		}
		const plain = await person.send({
			method: 'POST',
			path,
			headers: { origin: EVIL, 'content-type': 'text/plain' },
			body: 'a=b'
		});
		expect([path, plain.status]).toEqual([path, 403]);
	}
	for (const path of ['/language', '/sign-in?/password', '/sign-out']) {
		const answer = await person.send({
			method: 'POST',
			path,
			headers: { 'content-type': FORM },
			body: 'a=b'
		});
		expect([path, 'no origin', answer.status]).toEqual([path, 'no origin', 403]);
	}
	const read = await new Visitor().get('/api/v1/listings', { origin: EVIL });
	expect(Object.keys(read.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
});

test('a method that a door does not take is 405', async () => {
	const doors: readonly (readonly [path: string, ...methods: readonly string[]])[] = [
		['/api/v1/matches', 'GET', 'PUT', 'PATCH', 'DELETE'],
		['/api/v1/listings', 'PUT', 'PATCH', 'DELETE'],
		['/language', 'GET', 'PUT', 'DELETE'],
		['/healthz', 'POST', 'PUT', 'DELETE'],
		['/auth/v1/otp', 'GET', 'PUT', 'DELETE']
	];
	for (const [path, ...methods] of doors) {
		for (const method of methods) {
			const { status } = await new Visitor().send({
				method,
				path,
				headers: { origin: new Visitor().site }
			});
			expect([method, path, status]).toEqual([method, path, 405]);
		}
	}
	for (const method of ['TRACE', 'TRACK', 'PROPFIND', 'LOCK']) {
		const { status, text } = await new Visitor().send({
			method,
			path: '/',
			headers: { 'x-secret': 'shown-back' }
		});
		expect([method, status >= 400 && status < 500]).toEqual([method, true]);
		expect(text).not.toContain('shown-back');
	}
	const posted = await new Visitor().post('/listings', {});
	expect(posted.status).toBe(405);
});
