import type { BoardRegion } from './types.js';

type Kind = Pick<BoardRegion, 'kind'>;

/** Whether a region's bytes count towards the SRAM metric. */
export const isSram = ({ kind }: Kind): boolean => kind === 'sram' || kind === 'tcm' || kind === 'ccm';

/** Whether a region's bytes count towards the Flash metric. */
export const isFlash = ({ kind }: Kind): boolean => kind === 'flash' || kind === 'rom';
