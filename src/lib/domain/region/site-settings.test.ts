import { expect, test } from 'vitest';
import { readSiteSettings } from './site-settings.ts';

test('the demo is on where nothing is set', () => {
	expect(readSiteSettings({})).toMatchObject({
		demo: true,
		regionCode: 'binh-duong',
		smtpUrl: null
	});
});

test.each([
	['DATABASE_URL', 'x://y'],
	['SUPABASE_URL', 'x://y'],
	['SMTP_URL', 'x://y'],
	['ORIGIN', 'x://y'],
	['HOST', '0.0.0.0'],
	['HOST', '::'],
	['HOST', '192.0.2.4'],
	['TRUSTED_PROXY', '1']
])('the demo stays away beside %s=%s, unless it is asked for', (name, value) => {
	const alone = readSiteSettings({ [name]: value });
	expect(alone).toMatchObject({ demo: false, realSettings: [name] });
	const asked = readSiteSettings({ [name]: value, TRIHELIX_DEMO: 'on' });
	expect(asked).toMatchObject({ demo: true, realSettings: [name] });
});

test.each([
	['HOST', 'localhost'],
	['HOST', '127.0.0.1'],
	['HOST', '::1'],
	['TRUSTED_PROXY', '0'],
	['ORIGIN', '']
])('%s=%s makes no real site', (name, value) => {
	expect(readSiteSettings({ [name]: value })).toMatchObject({ demo: true, realSettings: [] });
});

test('a setting that cannot be is refused with a sentence', () => {
	expect(() => readSiteSettings({ TRIHELIX_DEMO: 'yes' })).toThrow('"on" or "off"');
	expect(() => readSiteSettings({ TRIHELIX_REGION: '../etc' })).toThrow('folder under regions/');
});
