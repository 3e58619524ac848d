import { Component, computed, inject, input } from '@angular/core';
import { draftingTexts } from '@tequio/drafting/wire';
import { Language, fill, textsOf } from '@tequio/platform/web';
import type { LiveDraft } from './live-draft';

/**
 * Who else is at this draft, where, and what they changed meanwhile. It stands there to be asked: nothing of it is
 * read aloud by itself, or thirty people at a table would drown every sentence.
 */
@Component({
  selector: 'tq-people-here',
  template: `
    @if (session(); as session) {
      <details class="people">
        <summary>
          <span [class]="'line ' + session.line()" aria-hidden="true"></span>
          {{ count() }}
        </summary>
        <p class="small muted">{{ texts.line[session.line()] }}</p>
        <h3 class="small">{{ texts.peopleTitle }}</h3>
        <ul class="list-plain small">
          @for (person of people(); track person.key) {
            <li>{{ person.text }}</li>
          } @empty {
            <li class="muted">{{ texts.alone }}</li>
          }
        </ul>
        <h3 class="small">{{ texts.changesTitle }}</h3>
        <ul class="list-plain small">
          @for (change of changes(); track change) {
            <li>{{ change }}</li>
          } @empty {
            <li class="muted">{{ texts.noChanges }}</li>
          }
        </ul>
      </details>
    }
    @if (ending(); as ending) {
      <p class="small" role="status">{{ ending }}</p>
    }
  `,
  styles: `
    .people {
      margin-block: var(--space-2);
      font-family: var(--sans);
    }

    summary {
      cursor: pointer;
      font-size: var(--text-small);
    }

    h3 {
      margin-block: var(--space-3) 0;
      font-family: var(--sans);
      font-weight: 600;
    }

    .line {
      display: inline-block;
      width: 0.6em;
      height: 0.6em;
      margin-inline-end: 0.35em;
      border: 0.125rem solid var(--ink-soft);
      border-radius: 50%;
    }

    .line.online {
      border-color: var(--act);
      background: var(--act);
    }

    .line.offline {
      border-color: var(--wait);
      border-radius: 0;
    }
  `,
})
export class PeopleHere {
  readonly draft = input.required<LiveDraft>();
  /** What the page calls a field. */
  readonly nameOf = input.required<(path: string) => string>();

  readonly zone = input<string>();

  protected readonly texts = textsOf(draftingTexts).live;
  private readonly language = inject(Language);

  protected readonly session = computed(() => this.draft().live.table()?.session ?? null);
  protected readonly ending = computed(() => {
    const why = this.draft().live.ending();
    return why && !this.session() ? this.texts.endings[why] : null;
  });
  /** A person with two pages open is one person. */
  private readonly present = computed(() => {
    const all = this.session()?.people() ?? [];
    return [...new Map(all.map((person) => [person.accountId, person])).values()];
  });
  protected readonly count = computed(() => {
    const present = this.present().length;
    return present === 0 ? this.texts.peopleTitle : this.language.plural(present, this.texts.peopleCount);
  });
  protected readonly people = computed(() =>
    this.present().map((person) => ({
      key: person.accountId,
      text: fill(person.mayEdit && person.place ? this.texts.personWrites : this.texts.personReads, {
        name: person.name,
        sector: person.sector ?? this.texts.withoutSector,
        place: person.place ? this.nameOf()(person.place) : '',
      }),
    })),
  );
  protected readonly changes = computed(() =>
    (this.session()?.changes() ?? []).map(({ name, sector, path, at }) =>
      fill(this.texts.changeLine, { name, sector: sector ?? this.texts.withoutSector, place: this.nameOf()(path), at: this.language.dateTime(new Date(at).toISOString(), this.zone()) }),
    ),
  );
}
