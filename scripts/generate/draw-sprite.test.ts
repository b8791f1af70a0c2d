import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drawSprite } from './draw-sprite.ts';

test('the sprite holds exactly the icons in use, as Lucide draws them', () => {
	expect(readFileSync('src/lib/ui/icons/sprite.svg', 'utf8')).toBe(drawSprite());
});
