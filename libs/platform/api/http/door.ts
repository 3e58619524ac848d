/** Where an action comes in over HTTP, with a body that is well formed; the permission matrix walks through these. */
export interface Door<Action extends string> {
  readonly action: Action;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: object;
}
