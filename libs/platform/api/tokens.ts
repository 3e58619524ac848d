/** The kernel's interfaces as injection tokens. */
export const CLOCK = Symbol('Clock');
export const IDS = Symbol('Ids');
export const SHA256 = Symbol('Sha256');
