import { Component, computed, inject, input } from '@angular/core';
import { observatoryTexts } from '@tequio/observatory/wire';
import { StatusMark, type Status } from '@tequio/platform/ui';
import { Language, textsOf } from '@tequio/platform/web';
import type { SectorInEdition } from '@tequio/publication/domain';

/** How each sector spoke, seat by seat: institutions by name, never persons. */
@Component({
  selector: 'tq-approvals-by-sector',
  imports: [StatusMark],
  template: `
    @for (sector of shown(); track sector.code) {
      <section class="sector">
        <h3>{{ sector.label }}</h3>
        <p class="row">
          <tq-status-mark [status]="sector.status" [text]="sector.word" />
          @if (!sector.required) {
            <span class="muted small">{{ texts.notRequired }}</span>
          }
        </p>
        @if (sector.waived) {
          <p class="small">{{ texts.waived }}</p>
        }
        @if (sector.seats.length > 0) {
          <ul class="list-plain seats">
            @for (seat of sector.seats; track seat.id) {
              <li>
                <span>{{ seat.institution }}</span>
                <span class="muted small">{{ seat.spoke }}</span>
              </li>
            }
          </ul>
        }
      </section>
    }
  `,
  styles: `
    :host {
      display: block;
      margin-top: var(--space-4);
    }

    .sector {
      padding-block: var(--space-4);
      border-top: 1px solid var(--line);
    }

    .sector > * + * {
      margin-top: var(--space-2);
    }

    .seats li {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 0 var(--space-4);
      padding-block: var(--space-1);
    }
  `,
})
export class ApprovalsBySector {
  readonly sectors = input.required<readonly SectorInEdition[]>();
  readonly timeZone = input<string>();

  protected readonly texts = textsOf(observatoryTexts).plan;
  private readonly language = inject(Language);

  protected readonly shown = computed(() =>
    this.sectors().map((sector) => ({
      ...sector,
      status: statusOf(sector),
      word: sector.waived ? this.texts.waivedTitle : sector.approved ? this.texts.approved : this.texts.notApproved,
      seats: sector.seats.map(({ seatId, organisation, stance, at }) => ({
        id: seatId,
        institution: organisation?.name || this.texts.withoutInstitution,
        spoke: [this.wordOf(stance), at && this.language.date(at, this.timeZone())].filter(Boolean).join(' · '),
      })),
    })),
  );

  private wordOf(stance: string): string {
    const words: Readonly<Record<string, string>> = this.texts.stances;
    return words[stance] ?? stance;
  }
}

function statusOf({ approved, waived }: SectorInEdition): Status {
  if (waived) return 'silent';
  return approved ? 'verified' : 'waiting';
}
