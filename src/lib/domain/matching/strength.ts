/** How sure a fit is, in words; see `strengthOf` for pairs. */
export const STRENGTHS = ['strong', 'good', 'possible'] as const;
export type Strength = (typeof STRENGTHS)[number];
