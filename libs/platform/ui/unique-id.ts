import { APP_ID, Injectable, inject } from '@angular/core';

@Injectable({ providedIn: 'root' })
class IdCounter {
  private readonly prefix = inject(APP_ID);
  private last = 0;

  next(): string {
    this.last += 1;
    return `${this.prefix}-${this.last}`;
  }
}

/** An id for aria references, counted per page so that the server and the browser agree. */
export function uniqueId(): string {
  return inject(IdCounter).next();
}
