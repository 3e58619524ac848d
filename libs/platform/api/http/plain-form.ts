/** A form of a page that also works without scripts: the request of the API that it stands for. */
export interface PlainForm {
  /** The page's address without language, `/restablecer/:token`; its names stand in `path` too. */
  readonly page: string;
  readonly method: 'POST' | 'DELETE';
  readonly path: string;
  /** What the request takes of the form; what the form does not have is left out. */
  readonly fields: readonly string[];
  /** Where one goes once it is accepted, with `{name}` for what the answer says under that name (unless the address says `volver`); without it the page itself tells. */
  readonly then?: string;
}
