import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { type PhaseMoveWire, type PhaseTraceWire, cycleApi, cycleTexts } from '@tequio/cycle/wire';
import { BusyMark } from '@tequio/platform/ui';
import { Language, fill, textsOf } from '@tequio/platform/web';
import { PhaseLineRefresh } from './phase-line-refresh';

/** Every move of a cycle with who, when and why, and every exception that was made: for everybody to read. */
@Component({
  selector: 'tq-phase-trace',
  imports: [BusyMark],
  templateUrl: './phase-trace.html',
  styleUrl: './phase-trace.css',
})
export class PhaseTrace {
  readonly cycleId = input.required<string>();

  private readonly tables = textsOf(cycleTexts);
  protected readonly texts = this.tables.trace;
  private readonly language = inject(Language);
  private readonly refresh = inject(PhaseLineRefresh);

  protected readonly trace = httpResource<PhaseTraceWire>(() => {
    this.refresh.turn();
    return cycleApi.trace(this.cycleId());
  });
  /** The latest first. */
  protected readonly moves = computed(() => (this.trace.hasValue() ? this.trace.value().moves.toReversed() : []));
  protected readonly emptyText = computed(() =>
    this.trace.hasValue() && this.trace.value().cycle.origin === 'historic' ? this.texts.historic : this.texts.empty,
  );

  protected sentence(move: PhaseMoveWire): string {
    const to = this.tables.phases[move.to];
    if (move.from === null) return fill(this.texts.opened, { to });
    return fill(move.direction === 'back' ? this.texts.back : this.texts.forward, { from: this.tables.phases[move.from], to });
  }

  protected when(move: PhaseMoveWire): string {
    const zone = this.trace.hasValue() ? this.trace.value().cycle.timeZone : undefined;
    const date = this.language.date(move.movedAt, zone);
    return `${date}, ${move.movedBy === null ? this.texts.byFacilitation : fill(this.texts.by, { name: move.movedBy })}`;
  }

  protected reason(move: PhaseMoveWire): string | null {
    return move.reason === null ? null : fill(this.texts.reason, { reason: move.reason });
  }

  protected override(override: PhaseMoveWire['overrides'][number]): string {
    return fill(this.texts.override, { gate: this.tables.gates[override.gate] });
  }

  protected agreement(override: PhaseMoveWire['overrides'][number]): string {
    return fill(this.texts.agreement, { agreement: override.agreement });
  }
}
