/** JSON that the database has already written: it goes to the line as it is, never through an object. `T` is what it says. */
export class SqlJson<T = unknown> {
  /** Only for the compiler, and for whoever describes the API with its help. */
  declare readonly says?: T;

  constructor(readonly text: string) {}

  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}
