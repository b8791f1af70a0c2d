/** What `GET /settings` tells: mail is the only way in, and new people are welcome. */
export const SETTINGS = {
	external: { email: true, phone: false, anonymous_users: false },
	disable_signup: false,
	mailer_autoconfirm: false,
	phone_autoconfirm: false,
	saml_enabled: false
} as const;

export const HEALTH = {
	name: 'trihelix',
	description: 'The part of the Supabase Auth API in use here'
} as const;
