import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const THEMES = ['light', 'dark'] as const;

/** Relative luminance of `#rrggbb` (WCAG 2.2, definition of "relative luminance"). */
function luminance(hex: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
		const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
		return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
	const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (high + 0.05) / (low + 0.05);
}

function colour(role: string, theme: (typeof THEMES)[number]): string {
	const found = new RegExp(`--${role}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);`).exec(css);
	const hex = found?.[theme === 'light' ? 1 : 2];
	if (hex === undefined) throw new Error(`No colour has the role ${role}.`);
	return hex;
}

const GROUNDS = ['surface', 'surface-raised', 'surface-sunken', 'surface-offer'];
const SPHERES = ['university', 'industry', 'government', 'civil'].map((name) => `sphere-${name}`);
const VOICES = ['success', 'warning', 'danger'];
const TEXT_PAIRS = [
	...['ink', 'ink-muted', 'accent', 'accent-hover', 'danger', 'success', 'warning'].flatMap(
		(text) => GROUNDS.map((ground) => [text, ground] as const)
	),
	...[...SPHERES, ...VOICES, 'accent'].map((role) => [role, `${role}-soft`] as const),
	...[...VOICES, 'accent'].flatMap((role) => [
		['ink', `${role}-soft`] as const,
		['accent', `${role}-soft`] as const
	]),
	['ink', 'highlight'] as const,
	['ink-muted', 'accent-soft'] as const,
	['on-accent', 'accent'] as const,
	['on-accent', 'accent-hover'] as const
];
const EDGE_PAIRS = GROUNDS.flatMap((ground) =>
	['line-strong', 'focus', 'accent'].map((edge) => [edge, ground] as const)
);

for (const theme of THEMES) {
	test.each(TEXT_PAIRS)(`%s can be read on %s in the ${theme} theme`, (text, ground) => {
		expect(contrast(colour(text, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5);
	});

	test.each(EDGE_PAIRS)(`%s can be seen on %s in the ${theme} theme`, (edge, ground) => {
		expect(contrast(colour(edge, theme), colour(ground, theme))).toBeGreaterThanOrEqual(3);
	});
}

test('the contrast of black on white is 21, as the definition says', () => {
	expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10);
});
