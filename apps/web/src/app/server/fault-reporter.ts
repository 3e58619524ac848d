import { ErrorHandler, Injectable, REQUEST_CONTEXT, RESPONSE_INIT, inject } from '@angular/core';
import type { RenderContext } from './page-context';

/** A fault in one part of a page on the server: recorded by the process, and the page says so by its status. */
@Injectable()
export class FaultReporter extends ErrorHandler {
  private readonly context = inject<RenderContext | null>(REQUEST_CONTEXT, { optional: true });
  private readonly response = inject(RESPONSE_INIT, { optional: true });

  override handleError(error: unknown): void {
    if (this.response) this.response.status = 500;
    if (this.context) this.context.reportFault(error);
    else super.handleError(error);
  }
}
