import { parse } from 'svelte/compiler';
import ts from 'typescript';

/** A regular expression as it stands in a file. */
export interface Expression {
	/** `file:line`. */
	readonly where: string;
	readonly source: string;
	readonly flags: string;
}

export interface FoundExpressions {
	readonly literals: readonly Expression[];
	/** `file:line` of each `new RegExp` that is built once, while its module is loaded. */
	readonly builtOnce: readonly string[];
	/** `file:line` of each `new RegExp` in a function: what it will be cannot be known. */
	readonly builtLater: readonly string[];
}

/** @param text of a TypeScript or JavaScript module, or of a Svelte component */
export function findExpressions(file: string, text: string): FoundExpressions {
	return file.endsWith('.svelte') ? findInComponent(file, text) : findInModule(file, text);
}

function findInModule(file: string, text: string): FoundExpressions {
	const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
	const found = nothingYet();
	const visit = (node: ts.Node, inFunction: boolean): void => {
		const where = `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
		if (ts.isRegularExpressionLiteral(node)) {
			const end = node.text.lastIndexOf('/');
			const [body, flags] = [node.text.slice(1, end), node.text.slice(end + 1)];
			found.literals.push({ where, source: body, flags });
		} else if (ts.isNewExpression(node) || ts.isCallExpression(node)) {
			if (ts.isIdentifier(node.expression) && node.expression.text === 'RegExp') {
				(inFunction ? found.builtLater : found.builtOnce).push(where);
			}
		}
		const later = inFunction || (ts.isFunctionLike(node) && !runsAtOnce(node));
		ts.forEachChild(node, (child) => visit(child, later));
	};
	visit(source, false);
	return found;
}

/** Whether a function is handed to a method of a list that calls it there and then. */
function runsAtOnce(node: ts.Node): boolean {
	const { parent } = node;
	return (
		ts.isCallExpression(parent) &&
		ts.isPropertyAccessExpression(parent.expression) &&
		['map', 'flatMap', 'forEach'].includes(parent.expression.name.text)
	);
}

/** A node of the tree that Svelte makes; scripts and templates hold nodes of ESTree. */
interface SvelteNode {
	readonly type?: string;
	readonly start?: number;
	readonly regex?: { readonly pattern: string; readonly flags: string };
	readonly callee?: { readonly name?: string };
}

function findInComponent(file: string, text: string): FoundExpressions {
	const found = nothingYet();
	const visit = (node: unknown): void => {
		if (Array.isArray(node)) node.forEach(visit);
		if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
		const { type, start = 0, regex, callee } = node as SvelteNode;
		const where = `${file}:${text.slice(0, start).split('\n').length}`;
		if (regex) found.literals.push({ where, source: regex.pattern, flags: regex.flags });
		// A component runs anew for every page.
		const calls = type === 'NewExpression' || type === 'CallExpression';
		if (calls && callee?.name === 'RegExp') found.builtLater.push(where);
		Object.values(node).forEach(visit);
	};
	visit(parse(text, { modern: true }));
	return found;
}

function nothingYet() {
	return {
		literals: [] as Expression[],
		builtOnce: [] as string[],
		builtLater: [] as string[]
	};
}
