import type { OperatorNetworks } from './operator-networks.js';
import modules from './operators?modules';

const all = Object.values(modules).map((module) => module['default'] as OperatorNetworks);

/** The networks of all operators. */
export const layers = all.flatMap((own) => own.layers ?? []);
export const joins = all.flatMap((own) => own.joins ?? []);
export const residuals = all.flatMap((own) => own.residuals ?? []);
export const writableOnly = all.flatMap((own) => own.writableOnly ?? []);
export const unwritable = all.flatMap((own) => own.unwritable ?? []);
export const measured = all.flatMap((own) => own.measured);
