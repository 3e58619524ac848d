import type { SameTexts } from '@tequio/kernel';
import type { es } from './ui-texts.es';

export const en: SameTexts<typeof es> = {
  breadcrumbs: 'Breadcrumbs',
  status: { verified: 'Verified', waiting: 'Waiting', disputed: 'Disputed', silent: 'No information' },
  whyNot: 'Why this cannot be done yet',
  optional: 'optional',
  charactersLeft: '{n} characters left',
  charactersOver: '{n} characters too many',
  close: 'Close',
  cancel: 'Cancel',
  working: 'Working…',
  loading: 'Loading…',
  search: 'Search',
  pages: 'Pages',
  previousPage: 'Previous page',
  nextPage: 'Next page',
  pageOf: 'Page {page} of {pages}',
  timeline: { done: 'Done', current: 'Under way', coming: 'To come', late: 'Late' },
  seeRecords: 'see the records',
  outcome: {
    signIn: 'Sign in',
    home: 'Go to the start',
    search: 'Search the site',
    again: 'Try again',
    kept: 'What you had written is still kept in this browser.',
    reference: 'If you report this fault, mention this key: {id}',
    notFound: {
      title: 'We cannot find this page',
      text: 'The address leads to nothing published. It may be misspelt, the page may have moved, or its content may not be public yet.',
    },
    forbidden: {
      title: 'This page is not open to you',
      text: 'It exists, but your seat or your role does not allow opening it. If you signed in with another account, sign out and in again.',
    },
    signedOut: {
      title: 'Sign in to see this page',
      text: 'It is part of the work of a secretariat and only those who take part in it can see it.',
    },
    unavailable: {
      title: 'The service does not answer at the moment',
      text: 'Nothing already sent was lost. Wait a minute and try again.',
    },
    offline: {
      title: 'There is no connection',
      text: 'We could not reach the server. Check your line and try again.',
    },
    broken: {
      title: 'Something failed on our side',
      text: 'The page could not be shown and the fault was recorded. What you had already sent is not lost.',
    },
  },
};
