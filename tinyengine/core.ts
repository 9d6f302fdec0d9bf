/** The cores we generate for; a board names one. The name is gcc's `-mcpu`. */
export const cores = ['cortex-m0plus', 'cortex-m3', 'cortex-m4', 'cortex-m7', 'cortex-m33', 'cortex-m55'] as const;
export type Core = (typeof cores)[number];

/** What a schedule is chosen for: least peak; within 10 % of it, then fastest; fastest. */
export const objectives = ['sram', 'balanced', 'speed'] as const;
export type Objective = (typeof objectives)[number];
