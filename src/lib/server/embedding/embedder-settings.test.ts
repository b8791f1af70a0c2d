import { expect, test } from 'vitest';
import { readEmbedderSettings } from './embedder-settings.ts';

const HOSTED = {
	EMBEDDER: 'hosted',
	EMBEDDER_URL: 'https://api.example/v1/',
	EMBEDDER_MODEL: 'text-small',
	EMBEDDER_KEY: 'sk-1',
	EMBEDDER_DIMENSIONS: '1536'
};

test('none is the default', () => {
	expect(readEmbedderSettings({})).toEqual({ kind: 'none' });
	expect(readEmbedderSettings({ EMBEDDER: 'lsa' })).toEqual({ kind: 'lsa' });
});

test('a hosted one is told where, which model, with which key and how long its vectors are', () => {
	expect(readEmbedderSettings(HOSTED)).toEqual({
		kind: 'hosted',
		url: 'https://api.example/v1',
		model: 'text-small',
		key: 'sk-1',
		dimensions: 1536
	});
	expect(readEmbedderSettings({ ...HOSTED, EMBEDDER_KEY: '' })).toMatchObject({ key: null });
});

test.each(['http://127.0.0.1:8080/v1', 'http://localhost:11434/v1', 'http://[::1]:9/v1'])(
	'this machine may be asked without encryption: %s',
	(url) => {
		expect(readEmbedderSettings({ ...HOSTED, EMBEDDER_URL: url })).toMatchObject({ url });
	}
);

test.each([
	['EMBEDDER', 'openai'],
	['EMBEDDER_URL', ''],
	['EMBEDDER_URL', 'api.example'],
	['EMBEDDER_URL', 'http://api.example/v1'],
	['EMBEDDER_URL', 'http://127.0.0.1.example/v1'],
	['EMBEDDER_URL', 'http://10.0.0.7/v1'],
	['EMBEDDER_URL', 'file:///etc/passwd'],
	['EMBEDDER_URL', 'https://user:secret@api.example/v1'],
	['EMBEDDER_URL', 'https://api.example/v1?key=secret'],
	['EMBEDDER_MODEL', ''],
	['EMBEDDER_DIMENSIONS', ''],
	['EMBEDDER_DIMENSIONS', '0'],
	['EMBEDDER_DIMENSIONS', '12.5'],
	['EMBEDDER_DIMENSIONS', '16001'],
	['EMBEDDER_KEY', 'a secret\nof two lines']
])('says what is wrong with %s=%j, without saying a secret', (name, value) => {
	expect(() => readEmbedderSettings({ ...HOSTED, [name]: value })).toThrow(/^EMBEDDER/);
	expect(() => readEmbedderSettings({ ...HOSTED, [name]: value })).not.toThrow(/secret/);
});
