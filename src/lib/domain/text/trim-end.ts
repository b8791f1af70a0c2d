/**
 * The text without the characters at its end that match. An expression such as `/,+$/` would try anew at every
 * comma of the text, this looks at the end alone.
 *
 * @param ending matches single characters, and is neither sticky nor global
 */
export function trimEnd(text: string, ending: RegExp): string {
	let end = text.length;
	while (end > 0) {
		const size = (text.codePointAt(end - 2) ?? 0) > 0xffff ? 2 : 1;
		if (!ending.test(text.slice(end - size, end))) break;
		end -= size;
	}
	return text.slice(0, end);
}
