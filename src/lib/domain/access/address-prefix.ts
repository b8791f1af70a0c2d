/**
 * What stands for one place in the network: an IPv4 address, or the first 64 bits of an IPv6 address, of which
 * one household has as many as it likes.
 */
export function addressPrefix(address: string): string {
	const plain = address.split('%')[0] ?? address;
	const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain)?.[1];
	if (mapped) return mapped;
	if (!plain.includes(':')) return plain;
	return expand(plain).slice(0, 4).join(':');
}

function expand(address: string): readonly string[] {
	const [head = '', tail = ''] = address.toLowerCase().split('::');
	const before = head.split(':').filter((group) => group !== '');
	const after = tail.split(':').filter((group) => group !== '');
	const missing = address.includes('::') ? Math.max(0, 8 - before.length - after.length) : 0;
	return [...before, ...Array<string>(missing).fill('0'), ...after].map((group) =>
		Number.parseInt(group, 16).toString(16)
	);
}
