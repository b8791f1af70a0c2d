/** Words, or an address that a licence may want linked. */
export interface TextPart {
	readonly text: string;
	/** Null for words. */
	readonly href: string | null;
}

/** What ends a sentence is no part of an address. */
const ADDRESS = /https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]]/g;

/** Takes addresses out of a text; joined, the parts are the text again. */
export function splitLinks(text: string): readonly TextPart[] {
	const parts: TextPart[] = [];
	let from = 0;
	for (const { 0: address, index } of text.matchAll(ADDRESS)) {
		if (index > from) parts.push({ text: text.slice(from, index), href: null });
		const isAddress = URL.canParse(address);
		parts.push({ text: address, href: isAddress ? address : null });
		from = index + address.length;
	}
	if (from < text.length) parts.push({ text: text.slice(from), href: null });
	return parts;
}
