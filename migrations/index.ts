import { Platform1545000001000 } from './1545000001000-Platform';

/** In the order in which they run: lower areas first, so that a foreign key always finds its table. */
export const migrations = [
  Platform1545000001000,
];
