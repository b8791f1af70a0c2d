const LOOKS = /^\(\?(<?)([=!])/u;
const ONE_CHARACTER = /^(?:\\p\{\w+\}|\\.|\[(?:[^\\\]]|\\.)+\]|[^\\[\](){}.*+?|^$])$/su;

/**
 * An expression that takes at least as many steps and looks neither ahead nor behind, which the proof cannot do:
 * what is looked at before or behind a branch is read instead, `(?<!\d)a(?=b)` as `(?:^|[^\d])a(?:b)`.
 *
 * @returns the same expression where it looks at anything else
 */
export function readEdges(source: string): string {
	let read = '';
	for (let at = 0; at < source.length;) {
		const look = LOOKS.exec(source.slice(at));
		const length = look ? groupLength(source.slice(at)) : partLength(source.slice(at));
		const part = source.slice(at, at + length);
		const rest = source.slice(at + length);
		const atEdge = look?.[1] === '<' ? /(?:^|[(|]|\(\?:)$/u.test(read) : /^(?:$|[)|])/u.test(rest);
		read += look && atEdge ? readLook(part, look) : part;
		at += length;
	}
	return read;
}

function readLook(group: string, [opening, behind, sign]: RegExpExecArray): string {
	const body = group.slice(opening.length, -1);
	if (sign === '=') return `(?:${body})`;
	if (!ONE_CHARACTER.test(body)) return group;
	const edge = behind === '<' ? '^' : '$';
	return `(?:${edge}|${anythingBut(body)})`;
}

function anythingBut(character: string): string {
	if (character.startsWith('[^')) return `[${character.slice(2)}`;
	return character.startsWith('[') ? `[^${character.slice(1)}` : `[^${character}]`;
}

/** @param source begins with `(` */
function groupLength(source: string): number {
	let depth = 0;
	for (let at = 0; at < source.length; at += partLength(source.slice(at))) {
		if (source[at] === '(') depth += 1;
		if (source[at] === ')') depth -= 1;
		if (depth === 0) return at + 1;
	}
	throw new RangeError(`A group of ${source} is not closed.`);
}

/** Of a character, an escape or a class at the beginning. */
function partLength(source: string): number {
	return /^(?:\\.|\[(?:[^\\\]]|\\.)*\])/su.exec(source)?.[0].length ?? 1;
}
