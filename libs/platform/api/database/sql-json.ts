/** JSON that the database has already written: it goes to the line as it is, never through an object. */
export class SqlJson {
  constructor(readonly text: string) {}

  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}
