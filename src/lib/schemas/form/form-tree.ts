/** What was posted under one name, and under the names that continue it after a dot. */
export interface FormNode {
	/** All values of exactly this name, in the order of the form. */
	readonly written: readonly FormDataEntryValue[];
	/** By the next part of the name; null where there are none. */
	readonly children: ReadonlyMap<string, FormNode> | null;
	/** Whether a value of this name, or of a name under it, is not empty. */
	readonly saysSomething: boolean;
}

/** A name of which nothing was posted. */
const NOTHING: FormNode = { written: [], children: null, saysSomething: false };

/** Parts of a name; no schema of ours is nested this deep, and longer names are left aside. */
const DEEPEST = 8;

interface GrowingNode extends FormNode {
	readonly written: FormDataEntryValue[];
	children: Map<string, GrowingNode> | null;
	saysSomething: boolean;
}

/** The entries of a form by the parts of their names: `codes.0.scheme` lies under `codes`, then `0`. One pass. */
export function treeOf(form: FormData): FormNode {
	const root = emptyNode();
	for (const [name, value] of form) {
		const parts = name.split('.', DEEPEST + 1);
		if (parts.length > DEEPEST) continue;
		const says = typeof value === 'string' ? value.trim() !== '' : value.size > 0;
		let node = root;
		node.saysSomething ||= says;
		for (const part of parts) {
			node = childOf(node, part);
			node.saysSomething ||= says;
		}
		node.written.push(value);
	}
	return root;
}

export function nodeAt(node: FormNode, part: string): FormNode {
	return node.children?.get(part) ?? NOTHING;
}

function childOf(node: GrowingNode, part: string): GrowingNode {
	node.children ??= new Map();
	const known = node.children.get(part);
	if (known) return known;
	const child = emptyNode();
	node.children.set(part, child);
	return child;
}

function emptyNode(): GrowingNode {
	return { written: [], children: null, saysSomething: false };
}
