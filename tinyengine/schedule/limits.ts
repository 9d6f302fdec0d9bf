/** Offsets are 16 bits, and so are all other counts in the tables of a network. */
export const mostOffsets = 0xffff;
