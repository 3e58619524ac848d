import { Component, computed, inject, input } from '@angular/core';
import { TabLinks } from '@tequio/platform/ui';
import { Session, textsOf } from '@tequio/platform/web';
import { secretariatTexts } from '@tequio/secretariat/wire';

/** What a secretariat keeps about itself. Who only reads sees what is public of it. */
@Component({
  selector: 'tq-secretariat-tabs',
  imports: [TabLinks],
  template: `<tq-tab-links [label]="texts.label" [tabs]="tabs()" />`,
  styles: `
    :host {
      display: block;
      margin-bottom: var(--space-6);
    }
  `,
})
export class SecretariatTabs {
  readonly slug = input.required<string>();

  protected readonly texts = textsOf(secretariatTexts).tabs;
  private readonly session = inject(Session);
  protected readonly tabs = computed(() => {
    const page = (rest: string) => `/secretariado/${this.slug()}${rest}`;
    const isInside = this.session.membershipsIn(this.slug()).length > 0 || (this.session.account()?.isAdministrator ?? false);
    const inside = [
      { text: this.texts.members, link: page(''), exact: true },
      { text: this.texts.sectors, link: page('/sectores') },
    ];
    return [...(isInside ? inside : []), { text: this.texts.rules, link: page('/reglas') }, { text: this.texts.holidays, link: page('/dias-inhabiles') }];
  });
}
