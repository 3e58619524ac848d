import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { type AuthorshipWire, type WrittenRunWire, authorshipPath, draftingTexts } from '@tequio/drafting/wire';
import type { Subject } from '@tequio/kernel';
import { BusyMark } from '@tequio/platform/ui';
import { Language, fill, textsOf } from '@tequio/platform/web';

/** How much of a draft each sector wrote, and who wrote which passage. Asked for only once somebody wants to see it. */
@Component({
  selector: 'tq-draft-authorship',
  imports: [BusyMark],
  template: `
    <details (toggle)="isOpen.set(panel.open)" #panel>
      <summary>{{ texts.title }}</summary>
      @if (told.hasValue()) {
        <p class="small muted">{{ texts.hint }}</p>
        <table class="small">
          <caption class="visually-hidden">{{ texts.title }}</caption>
          <thead>
            <tr>
              <th scope="col">{{ texts.sector }}</th>
              <th scope="col" class="numbers">{{ texts.share }}</th>
            </tr>
          </thead>
          <tbody>
            @for (sector of sectors(); track sector.name) {
              <tr>
                <th scope="row">
                  {{ sector.name }}
                  <svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><rect height="1" [attr.width]="sector.percent" /></svg>
                </th>
                <td class="numbers"><span [title]="sector.letters">{{ sector.share }}</span></td>
              </tr>
            } @empty {
              <tr>
                <td colspan="2" class="muted">{{ texts.none }}</td>
              </tr>
            }
          </tbody>
        </table>
        @if (passages().length > 0) {
          <details>
            <summary>{{ texts.passages }}</summary>
            @for (passage of passages(); track passage.path) {
              <h3 class="small">{{ passage.name }}</h3>
              <ul class="list-plain small">
                @for (run of passage.runs; track $index) {
                  <li>
                    <q>{{ run.text }}</q>
                    <span class="muted">{{ run.by }}</span>
                  </li>
                }
              </ul>
            }
          </details>
        }
      } @else if (told.isLoading()) {
        <tq-busy-mark />
      }
    </details>
  `,
  styles: `
    :host {
      display: block;
      margin-block: var(--space-4);
      font-family: var(--sans);
    }

    summary {
      cursor: pointer;
      font-size: var(--text-small);
      font-weight: 600;
    }

    table {
      width: 100%;
    }

    th[scope='row'] {
      font-weight: 400;
      text-align: start;
    }

    .bar {
      display: block;
      width: 100%;
      height: 0.35rem;
      background: var(--sunken);
      fill: var(--act);
    }

    h3 {
      margin-block: var(--space-3) var(--space-1);
      font-family: var(--sans);
      font-weight: 600;
    }

    li {
      margin-block-end: var(--space-2);
      overflow-wrap: anywhere;
    }

    li > .muted {
      display: block;
    }
  `,
})
export class DraftAuthorship {
  readonly subject = input.required<Subject>();
  /** What the page calls a field. */
  readonly nameOf = input.required<(path: string) => string>();

  protected readonly texts = textsOf(draftingTexts).authorship;
  private readonly language = inject(Language);
  protected readonly isOpen = signal(false);

  protected readonly told = httpResource<AuthorshipWire>(() => (this.isOpen() ? authorshipPath(this.subject().kind, this.subject().id) : undefined));
  protected readonly sectors = computed(() =>
    (this.told.hasValue() ? this.told.value().sectors : []).map(({ sectorCode, sector, letters, share }) => ({
      name: sector ?? sectorCode ?? this.texts.unknown,
      percent: share * 100,
      share: this.language.percent(share),
      letters: this.language.plural(letters, this.texts.letters),
    })),
  );
  protected readonly passages = computed(() =>
    (this.told.hasValue() ? this.told.value().passages : []).map(({ path, runs }) => ({
      path,
      name: this.nameOf()(path),
      runs: runs.filter(({ text }) => text.trim() !== '').map((run) => ({ text: run.text, by: this.signature(run) })),
    })),
  );

  private signature({ name, sector, organisation }: WrittenRunWire): string {
    if (name === null) return this.texts.unknown;
    return fill(this.texts.by, { name, sector: sector ?? organisation ?? this.texts.withoutSector });
  }
}
