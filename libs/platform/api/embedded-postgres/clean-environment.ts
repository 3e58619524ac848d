/** Whatever PG* or locale the person's shell carries must not change where our server listens or how it sorts. */
const strangers = /^(PG|LC_|LANG$|LANGUAGE$)/i;

export function cleanEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(environment).filter(([name]) => !strangers.test(name));
  // macOS asks the window server for a locale when none is set, which starts a thread, which the postmaster refuses.
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}
