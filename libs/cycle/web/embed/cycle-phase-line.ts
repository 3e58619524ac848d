import { httpResource } from '@angular/common/http';
import { Component, inject, input } from '@angular/core';
import { type PhaseLineWire, cycleApi } from '@tequio/cycle/wire';
import { PhaseLineRefresh } from './phase-line-refresh';
import { PhaseLineView } from './phase-line-view';

/** Where the cycle is, the next date and what blocks it, on top of every page of its work. */
@Component({
  selector: 'tq-cycle-phase-line',
  imports: [PhaseLineView],
  template: `
    @if (line.hasValue()) {
      <tq-phase-line-view [line]="line.value()" />
    } @else if (line.isLoading()) {
      <div class="waiting" aria-hidden="true"></div>
    }
  `,
  styles: `
    :host {
      display: block;
    }

    .waiting {
      min-height: 11rem;
    }
  `,
})
export class CyclePhaseLine {
  readonly cycleId = input.required<string>();

  private readonly refresh = inject(PhaseLineRefresh);
  protected readonly line = httpResource<PhaseLineWire>(() => {
    // Read so that a new turn asks again
    this.refresh.turn();
    return cycleApi.phaseLine(this.cycleId());
  });
}
