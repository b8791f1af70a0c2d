import { expect, test } from 'vitest';
import { namesReservedAction } from './reserved-action.ts';

const asks = (query: string) => namesReservedAction(new URL(`http://site.example/page?${query}`));

test.each([
	'/__proto__',
	'/constructor',
	'/toString',
	'of=1&/valueOf=',
	'/hasOwnProperty',
	'/default'
])('%s is no action of ours', (query) => {
	expect(asks(query)).toBe(true);
});

test.each(['', '/save', 'constructor', 'q=/constructor', '/', 'default'])(
	'%j may be one',
	(query) => {
		expect(asks(query)).toBe(false);
	}
);
