import type { SiteSettings } from '../region/site-settings.ts';
import type { Actor } from './actor.ts';

export interface OutboxCaller {
	readonly actor: Actor | null;
	/** The address at the other end of the connection. */
	readonly address: string;
	/** The host the page was asked for by, without port. */
	readonly hostname: string;
}

const LOCAL_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]']);
const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;

/**
 * Whether somebody may read the mails of others: operators, and whoever sits at the machine of a site that is
 * no real one yet (no mail server, no public address). Asking for the host by its local name keeps away pages
 * of other sites that only pretend to be this machine.
 */
export function mayReadOutbox(
	{ actor, address, hostname }: OutboxCaller,
	settings: Pick<SiteSettings, 'smtpUrl' | 'origin'>
): boolean {
	if (actor?.regionRole === 'operator') return true;
	const isReal = settings.smtpUrl !== null || settings.origin !== null;
	return !isReal && LOCAL_HOSTS.has(hostname) && LOOPBACK.test(address);
}
