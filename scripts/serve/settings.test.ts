import { expect, test } from 'vitest';
import { readServerSettings } from './settings.ts';

test('without settings only this machine is served, on port 3000', () => {
	expect(readServerSettings({})).toMatchObject({
		hosts: ['127.0.0.1', '::1'],
		port: 3000,
		trustedProxies: 0
	});
});

test('a host of its own is taken as it is', () => {
	expect(readServerSettings({ HOST: '0.0.0.0', PORT: '8080' })).toMatchObject({
		hosts: ['0.0.0.0'],
		port: 8080
	});
});

test.each(['-1', '65536', '80.5', 'http'])('port %s is refused with a sentence', (PORT) => {
	expect(() => readServerSettings({ PORT })).toThrow(
		'PORT must be a whole number from 0 to 65535.'
	);
});
