import { Component, type ComponentRef, ViewContainerRef, afterNextRender, effect, inject, input, signal, viewChild } from '@angular/core';
import { Session } from './session';
import { SUBJECT_TOOLS } from './subject-tools-port';

/** The place on a subject's page where such tools stand; nothing for strangers, nothing until the page is there. */
@Component({
  selector: 'tq-subject-tools',
  template: `<ng-container #place />`,
  // The room is kept, so that nothing below it jumps
  styles: `
    :host {
      display: block;
      min-height: 2.75rem;
    }
  `,
})
export class SubjectTools {
  readonly kind = input.required<'problem' | 'commitment' | 'plan' | 'cycle' | 'secretariat'>();
  readonly id = input.required<string>();

  private readonly tools = signal<ComponentRef<unknown> | null>(null);
  private readonly place = viewChild.required('place', { read: ViewContainerRef });

  constructor() {
    const load = inject(SUBJECT_TOOLS, { optional: true });
    const session = inject(Session);
    afterNextRender(() => {
      if (load && session.signedIn()) void load().then((tools) => this.tools.set(this.place().createComponent(tools)));
    });
    effect(() => {
      this.tools()?.setInput('kind', this.kind());
      this.tools()?.setInput('id', this.id());
    });
  }
}
