import { expect, test } from 'vitest';
import { namesInheritedAction } from './inherited-action.ts';

const asks = (query: string) => namesInheritedAction(new URL(`http://site.example/page?${query}`));

test.each(['/__proto__', '/constructor', '/toString', 'of=1&/valueOf=', '/hasOwnProperty'])(
	'%s is no action of ours',
	(query) => {
		expect(asks(query)).toBe(true);
	}
);

test.each(['', '/save', 'constructor', 'q=/constructor', '/'])('%j may be one', (query) => {
	expect(asks(query)).toBe(false);
});
