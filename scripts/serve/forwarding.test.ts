import { expect, test } from 'vitest';
import { CLIENT_ADDRESS_HEADER, settleForwarding } from './forwarding.ts';

const plain = { address: '203.0.113.9', encrypted: false };

function settled(headers: Record<string, string>, trustedProxies: number) {
	const copy: Record<string, string | string[] | undefined> = { host: 'site.example', ...headers };
	settleForwarding(copy, plain, trustedProxies);
	return copy;
}

test('without a proxy of ours nobody may say where they come from', () => {
	const claims = {
		forwarded: 'for=198.51.100.1;proto=https;host=evil.example',
		'x-forwarded-for': '198.51.100.1',
		'x-forwarded-host': 'evil.example',
		'x-forwarded-port': '444',
		'x-forwarded-proto': 'https',
		'x-real-ip': '198.51.100.1',
		[CLIENT_ADDRESS_HEADER]: '198.51.100.1'
	};
	expect(settled(claims, 0)).toEqual({
		host: 'site.example',
		'x-forwarded-proto': 'http',
		[CLIENT_ADDRESS_HEADER]: '203.0.113.9'
	});
});

test('behind one proxy of ours its own entry counts, and not what the client wrote before it', () => {
	const headers = settled(
		{ 'x-forwarded-for': '10.0.0.1, 198.51.100.7', 'x-forwarded-proto': 'https' },
		1
	);
	expect(headers[CLIENT_ADDRESS_HEADER]).toBe('198.51.100.7');
	expect(headers['x-forwarded-proto']).toBe('https');
});

test('behind two proxies the outer one saw the client', () => {
	const headers = settled({ 'x-forwarded-for': '10.0.0.1, 198.51.100.7, 192.0.2.5' }, 2);
	expect(headers[CLIENT_ADDRESS_HEADER]).toBe('198.51.100.7');
});

test('a request that did not come through the proxies is known by its connection', () => {
	const headers = settled(
		{ 'x-forwarded-for': '198.51.100.7', 'x-forwarded-host': 'evil.example' },
		2
	);
	expect(headers[CLIENT_ADDRESS_HEADER]).toBe('203.0.113.9');
	expect(headers['host']).toBe('site.example');
});

test('a scheme that is none falls back to that of the connection', () => {
	const headers = settled({ 'x-forwarded-for': '198.51.100.7', 'x-forwarded-proto': 'gopher' }, 1);
	expect(headers['x-forwarded-proto']).toBe('http');
});
