/**
 * In embedded mode everybody shares one connection: whoever waits for anything but the database inside a
 * transaction makes everybody wait. So in a function that is handed a transaction, which is one with a
 * parameter `tx` or the callback of `.transaction(...)`, whatever is awaited has to come from it.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const awaitOnlyTheTransaction = {
	meta: {
		type: 'problem',
		docs: { description: 'await nothing but the database inside a transaction' },
		messages: {
			foreign: 'Inside a transaction await only the database: this does not use `{{name}}`.'
		},
		schema: []
	},
	create(context) {
		const { sourceCode } = context;

		/** @param {any} node an await, or a loop that awaits */
		function check(node, awaited) {
			const transaction = enclosingTransaction(node, sourceCode);
			if (transaction === null || comesFrom(awaited, transaction, sourceCode, new Set())) return;
			context.report({ node, messageId: 'foreign', data: { name: transaction.name } });
		}

		return {
			AwaitExpression: (node) => check(node, node.argument),
			'ForOfStatement[await=true]': (node) => check(node, node.right)
		};
	}
};

/** @returns {import('eslint').Scope.Variable | null} the nearest transaction around, if any */
function enclosingTransaction(node, sourceCode) {
	for (let around = node.parent; around; around = around.parent) {
		if (!('params' in around)) continue;
		const parameter = transactionParameter(around);
		if (parameter) {
			return sourceCode.scopeManager
				.getDeclaredVariables(around)
				.find((variable) => variable.identifiers.includes(parameter));
		}
	}
	return null;
}

function transactionParameter(node) {
	const identifiers = node.params.filter((parameter) => parameter.type === 'Identifier');
	const named = identifiers.find((parameter) => parameter.name === 'tx');
	if (named) return named;
	return isTransactionCallback(node) ? identifiers[0] : undefined;
}

function isTransactionCallback(node) {
	const call = node.parent;
	return (
		call.type === 'CallExpression' &&
		call.arguments.at(-1) === node &&
		call.callee.type === 'MemberExpression' &&
		call.callee.property.name === 'transaction'
	);
}

/** Whether an expression mentions the transaction, or a constant that was made from it. */
function comesFrom(expression, transaction, sourceCode, seen) {
	return identifiersIn(expression, sourceCode).some((identifier) => {
		const variable = variableOf(identifier, sourceCode);
		if (variable === transaction) return true;
		if (variable === null || seen.has(variable)) return false;
		seen.add(variable);
		return variable.defs.some(
			(definition) =>
				definition.node.type === 'VariableDeclarator' &&
				definition.node.init !== null &&
				comesFrom(definition.node.init, transaction, sourceCode, seen)
		);
	});
}

function identifiersIn(node, sourceCode) {
	if (node.type === 'Identifier') return [node];
	return (sourceCode.visitorKeys[node.type] ?? [])
		.flatMap((key) => node[key])
		.filter((child) => child !== null && child !== undefined)
		.flatMap((child) => identifiersIn(child, sourceCode));
}

function variableOf(identifier, sourceCode) {
	for (let scope = sourceCode.getScope(identifier); scope; scope = scope.upper) {
		const variable = scope.set.get(identifier.name);
		if (variable) return variable;
	}
	return null;
}
