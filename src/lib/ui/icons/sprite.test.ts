import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drawSprite } from './draw-sprite.ts';

test('the sprite holds exactly the icons in use, as Lucide draws them', () => {
	expect(readFileSync(new URL('./sprite.svg', import.meta.url), 'utf8')).toBe(drawSprite());
});
