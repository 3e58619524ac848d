import { Injectable, inject } from '@angular/core';
import { type ConsultationHeadWire, type CoverageWire, deliberationPages, deliberationTexts } from '@tequio/deliberation/wire';
import { Language, fill, textsOf } from '@tequio/platform/web';

/** How the public pages of a consultation call it and count it. */
@Injectable({ providedIn: 'root' })
export class ConsultationWords {
  private readonly texts = textsOf(deliberationTexts).consultation;
  private readonly language = inject(Language);

  title(about: ConsultationHeadWire | null): string {
    return about ? fill(this.texts.titleOf, { cycle: about.cycle, entity: about.entity.name }) : '';
  }

  crumbs(about: ConsultationHeadWire | null): { text: string; link: string }[] {
    if (!about) return [];
    return [
      { text: this.texts.country, link: '/' },
      { text: about.entity.name, link: `/entidades/${about.entity.slug}` },
      { text: this.texts.title, link: deliberationPages.consultation(about.entity.slug, about.cycle) },
    ];
  }

  period(about: ConsultationHeadWire | null): string {
    return about ? fill(this.texts.period, { opens: this.language.date(about.opensOn), closes: this.language.date(about.closesOn) }) : '';
  }

  coverage(counted: CoverageWire | undefined): string {
    if (!counted || counted.all === 0) return this.texts.none;
    return fill(this.texts.coverage, { answered: this.language.number(counted.answered), all: this.language.number(counted.all) });
  }

  overdue(counted: CoverageWire | undefined): string | null {
    return counted && counted.overdue > 0 ? this.language.plural(counted.overdue, this.texts.overdueCount) : null;
  }
}
