const SELECT_STAR = /\bselect\s+(?:distinct\s+)?(?:\w+\.)?\*/i;
const SELECT_ALL = new Set(['selectAll', 'returningAll']);

/**
 * A query names the columns it reads: a column that is added later must not travel by accident.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const noSelectStar = {
	meta: {
		type: 'problem',
		docs: { description: 'queries name their columns' },
		messages: { star: 'Name the columns that are read.' },
		schema: []
	},
	create(context) {
		return {
			TemplateElement(node) {
				if (SELECT_STAR.test(node.value.raw)) context.report({ node, messageId: 'star' });
			},
			Literal(node) {
				if (typeof node.value === 'string' && SELECT_STAR.test(node.value)) {
					context.report({ node, messageId: 'star' });
				}
			},
			'CallExpression > MemberExpression.callee'(node) {
				if (SELECT_ALL.has(node.property.name)) context.report({ node, messageId: 'star' });
			}
		};
	}
};
