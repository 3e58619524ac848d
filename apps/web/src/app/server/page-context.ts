import type { LanguageCode, PostedForm } from '@tequio/platform/web';

export interface ApiAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | number | undefined>>;
  /** The parsed JSON, or the text as it came. */
  readonly body: unknown;
}

/** Asks the API inside this process, so that a page costs no network. */
export type AskApi = (path: string, options: { method: string; headers: Record<string, string> }) => Promise<ApiAnswer>;

/** What the API process gives for one page. */
export interface PageContext {
  readonly nonce: string;
  readonly api: AskApi;
  /** Records a fault of ours once and answers with the id under which it is found. */
  readonly reportFault: (error: unknown) => string;
  /** Changes whenever what a page shows may have changed. */
  readonly stateOfRecords: () => Promise<string>;
  /** A form of this page that was sent without scripts, and what came of it. */
  readonly posted?: PostedForm;
}

/** What the page's own providers read. */
export interface RenderContext extends PageContext {
  readonly language: LanguageCode;
  readonly cookie: string;
  /** The page left without scripts; these are the style sheets written into it. */
  readonly noteReadable: (styles: readonly string[]) => void;
}
