import { Component, inject, input } from '@angular/core';
import { type SeatOnBallot, type SectorOnBallot, type StanceView, approvalTexts } from '@tequio/approval/wire';
import { Paragraphs } from '@tequio/deliberation/web/embed';
import { type Status, StatusMark } from '@tequio/platform/ui';
import { Language, fill, textsOf } from '@tequio/platform/web';

const markOfStance: Record<StanceView['kind'], Status> = { approve: 'verified', 'approve-with-observations': 'verified', object: 'disputed' };

/** Each sector with its seats, and how each of them spoke. */
@Component({
  selector: 'tq-sectors-on-ballot',
  imports: [Paragraphs, StatusMark],
  templateUrl: './sectors-on-ballot.html',
  styles: ':host { display: block; }',
})
export class SectorsOnBallot {
  readonly sectors = input.required<readonly SectorOnBallot[]>();
  readonly timeZone = input.required<string>();

  protected readonly texts = textsOf(approvalTexts);
  private readonly language = inject(Language);

  protected markOfSector(sector: SectorOnBallot): { status: Status; text: string } {
    const { texts } = this;
    if (sector.openObjections > 0) return { status: 'disputed', text: texts.sector.objected };
    if (sector.approved) return { status: 'verified', text: texts.sector.approved };
    if (sector.waived) return { status: 'silent', text: texts.sector.waived };
    return { status: sector.required ? 'waiting' : 'silent', text: sector.required ? texts.sector.waiting : texts.sector.optional };
  }

  protected count(sector: SectorOnBallot): string {
    return fill(this.texts.sector.count, { given: sector.approvals + sector.withObservations, filled: sector.filledSeats });
  }

  protected markOfSeat(seat: SeatOnBallot): { status: Status; text: string } {
    const { texts } = this;
    if (seat.stance) return { status: markOfStance[seat.stance.kind], text: texts.stance[seat.stance.kind] };
    if (seat.recordedVacant) return { status: 'silent', text: texts.seat.vacant };
    if (!seat.filled) return { status: 'silent', text: texts.seat.unfilled };
    if (seat.lastFallen) {
      const because = seat.lastFallen.withdrawnBecause;
      const text = because === 'text-edited' ? texts.seat.fallen : because === 'editorial-change' ? texts.seat.editorial : texts.seat.withdrawn;
      return { status: 'waiting', text };
    }
    return seat.silent ? { status: 'silent', text: texts.seat.silent } : { status: 'waiting', text: texts.seat.waiting };
  }

  /** Several seats may belong to one institution: then the seat's own name tells them apart. */
  protected nameOf({ organisation, label }: SeatOnBallot): string {
    if (!organisation) return label ?? '';
    return label && label !== organisation.name ? `${organisation.name} · ${label}` : organisation.name;
  }

  protected detail(stance: StanceView): string {
    const when = this.language.dateTime(stance.givenAt, this.timeZone());
    return `${fill(this.texts.onVersion, { n: stance.versionNumber })} · ${fill(this.texts.by, { name: stance.by.name, when })}`;
  }
}
