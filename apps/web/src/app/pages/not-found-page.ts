import { Component } from '@angular/core';
import { PageOutcome } from '@tequio/platform/ui';

@Component({
  selector: 'tq-not-found-page',
  imports: [PageOutcome],
  template: `<tq-page-outcome [status]="404" />`,
})
export class NotFoundPage {}
