/** How sure a fit is, in words; see `strengthOf` for pairs. */
export const STRENGTHS = ['strong', 'good', 'possible'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** With less than these nobody fills a role of a team: that it is missing is then the answer. */
export const ROLE_STRENGTHS = ['strong', 'good'] as const satisfies readonly Strength[];
export type RoleStrength = (typeof ROLE_STRENGTHS)[number];
