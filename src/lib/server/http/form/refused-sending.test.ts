import { expect, test } from 'vitest';
import { refuseSending, sendsToPage } from './refused-sending.ts';

const words = { title: 'Quá nhanh', text: 'Hãy đợi 3 giây.', home: 'Về trang chủ' };
const refuse = (headers: Readonly<Record<string, string>>) =>
	refuseSending({
		request: new Request('http://site.example/sign-up', { method: 'POST', headers }),
		seconds: 3,
		locale: 'vi',
		words
	});

test('whatever is sent to a page counts, reading and the programs’ doors do not', () => {
	expect(sendsToPage('POST', '/listings/new')).toBe(true);
	expect(sendsToPage('DELETE', '/nothing-here')).toBe(true);
	expect(sendsToPage('POST', '/authors')).toBe(true);
	expect(sendsToPage('GET', '/listings/new')).toBe(false);
	expect(sendsToPage('HEAD', '/')).toBe(false);
	expect(sendsToPage('POST', '/api/v1/matches')).toBe(false);
	expect(sendsToPage('POST', '/auth/v1/otp')).toBe(false);
});

test('a browser gets a page in its language, with nothing on it that runs', async () => {
	const answer = refuse({ accept: 'text/html,application/xhtml+xml' });
	expect(answer.status).toBe(429);
	expect(answer.headers.get('retry-after')).toBe('3');
	expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
	const page = await answer.text();
	expect(page).toContain('<html lang="vi">');
	expect(page).toContain('<p>Hãy đợi 3 giây.</p>');
});

test('a form that a script sends fails without a new state of the form', async () => {
	const answer = refuse({ accept: 'application/json', 'x-sveltekit-action': 'true' });
	expect(answer.status).toBe(429);
	expect(answer.headers.get('retry-after')).toBe('3');
	expect(await answer.json()).toEqual({ type: 'failure', status: 429 });
});

test('a program gets a problem', () => {
	const answer = refuse({ accept: '*/*' });
	expect(answer.status).toBe(429);
	expect(answer.headers.get('content-type')).toBe('application/problem+json');
	expect(answer.headers.get('retry-after')).toBe('3');
});
