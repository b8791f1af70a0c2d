const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request that may change something comes from another site. SvelteKit checks forms; this also
 * covers JSON. A caller that shows its own token needs no cookie and may come from anywhere.
 */
export function isForgedRequest(request: Request, siteOrigin: string): boolean {
	if (SAFE_METHODS.has(request.method)) return false;
	if (request.headers.has('authorization')) return false;
	const origin = request.headers.get('origin');
	return origin !== null && origin !== siteOrigin;
}
