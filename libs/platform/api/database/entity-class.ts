/** A class that TypeORM maps to a table. */
// A constructor type needs `any` for its arguments: `unknown[]` would refuse every entity that has some.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type EntityClass<E extends object = object> = new (...args: any[]) => E;
