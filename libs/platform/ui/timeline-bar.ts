import { Component, input } from '@angular/core';
import { uiTexts } from './ui-texts';

export type StepState = 'done' | 'current' | 'coming' | 'late';

export interface TimelineStep {
  readonly name: string;
  readonly state: StepState;
  /** A date or deadline, already in words. */
  readonly note?: string;
}

/** A line of steps with where we are: a list to the ear, a line to the eye, upright where it is narrow. */
@Component({
  selector: 'tq-timeline-bar',
  template: `
    <ol class="timeline-bar" [attr.aria-label]="label()">
      @for (step of steps(); track step.name) {
        <li [class]="step.state" [attr.aria-current]="step.state === 'current' || step.state === 'late' ? 'step' : null">
          <svg class="timeline-dot" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
            @switch (step.state) {
              @case ('done') {
                <circle cx="8" cy="8" r="7" class="filled" />
                <path d="M4.8 8.3l2.2 2.2 4.3-4.8" class="cut" />
              }
              @case ('current') {
                <circle cx="8" cy="8" r="6.2" class="drawn" />
                <circle cx="8" cy="8" r="3" class="filled" />
              }
              @case ('late') {
                <path d="M8 .9L15.1 8 8 15.1.9 8z" class="filled" />
                <path d="M8 4.6v4M8 11v.2" class="cut" />
              }
              @default {
                <circle cx="8" cy="8" r="6.2" class="drawn" />
              }
            }
          </svg>
          <span class="timeline-name">{{ step.name }}</span>
          <span class="visually-hidden">{{ texts.timeline[step.state] }}</span>
          @if (step.note; as note) {
            <span class="timeline-note">{{ note }}</span>
          }
        </li>
      }
    </ol>
  `,
})
export class TimelineBar {
  readonly label = input.required<string>();
  readonly steps = input.required<readonly TimelineStep[]>();
  protected readonly texts = uiTexts();
}
