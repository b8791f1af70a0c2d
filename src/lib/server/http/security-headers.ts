/** Headers that SvelteKit does not set by itself; the content security policy is in `svelte.config.js`. */
export function securityHeaders(isHttps: boolean): Readonly<Record<string, string>> {
	return {
		'x-content-type-options': 'nosniff',
		'x-frame-options': 'DENY',
		'referrer-policy': 'strict-origin-when-cross-origin',
		'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
		'cross-origin-opener-policy': 'same-origin',
		...(isHttps ? { 'strict-transport-security': 'max-age=31536000' } : {})
	};
}
