import { RESPONSE_INIT, effect, inject } from '@angular/core';

/** The HTTP status of the page on the server; in the browser the page is already there and it does nothing. */
export function usePageStatus(statusOf: () => number | null): void {
  const response = inject(RESPONSE_INIT, { optional: true });
  if (!response) return;
  effect(() => {
    const status = statusOf();
    if (status !== null) response.status = status;
  });
}
