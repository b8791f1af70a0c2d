/** Where the accounts of the demo are; `.example` is reserved (RFC 2606), so nobody receives mail there. */
export const DEMO_DOMAIN = 'demo.example';

/** Whether an address belongs to an account of the demo, whose password is published. */
export function isDemoAddress(email: string): boolean {
	return email.toLowerCase().endsWith(`@${DEMO_DOMAIN}`);
}
