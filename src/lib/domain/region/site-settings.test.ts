import { expect, test } from 'vitest';
import { readSiteSettings } from './site-settings.ts';

test('the demo is on where nothing is set', () => {
	expect(readSiteSettings({})).toMatchObject({
		demo: true,
		regionCode: 'binh-duong',
		smtpUrl: null
	});
});

test.each(['DATABASE_URL', 'SUPABASE_URL', 'SMTP_URL', 'ORIGIN'])(
	'the demo stays away beside %s, unless it is asked for',
	(name) => {
		expect(readSiteSettings({ [name]: 'x://y' }).demo).toBe(false);
		expect(readSiteSettings({ [name]: 'x://y', TRIHELIX_DEMO: 'on' }).demo).toBe(true);
	}
);

test('a setting that cannot be is refused with a sentence', () => {
	expect(() => readSiteSettings({ TRIHELIX_DEMO: 'yes' })).toThrow('"on" or "off"');
	expect(() => readSiteSettings({ TRIHELIX_REGION: '../etc' })).toThrow('folder under regions/');
});
