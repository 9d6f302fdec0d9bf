/** Offsets, and everything else that the tables of a network count, are 16 bits. */
export const mostOffsets = 0xffff;
