import type { SiteSettings } from '../region/site-settings.ts';

export interface OutboxCaller {
	/** The address at the other end of the connection. */
	readonly address: string;
	/** The host the page was asked for by, without port. */
	readonly hostname: string;
}

const LOCAL_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]']);
const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;

/**
 * Whether somebody may read the mails of others: only whoever sits at the machine of a site that is tried out there,
 * without any setting of a real one. Mails hold codes that sign in, so a real site shows them to nobody, its
 * operators included. Asking for the host by its local name keeps away pages of other sites that only pretend to be
 * this machine.
 */
export function mayReadOutbox(
	{ address, hostname }: OutboxCaller,
	{ realSettings }: Pick<SiteSettings, 'realSettings'>
): boolean {
	return realSettings.length === 0 && LOCAL_HOSTS.has(hostname) && LOOPBACK.test(address);
}
