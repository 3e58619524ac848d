import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import type { ToldSubject } from '@tequio/desk/domain';
import { type FollowWire, type SubjectChoice, notificationsApi, toldTexts } from '@tequio/desk/wire';
import { RefusalList } from '@tequio/platform/ui';
import { submission, textsOf } from '@tequio/platform/web';

/** Follows or mutes the subject of a page. */
@Component({
  selector: 'tq-follow-subject',
  imports: [RefusalList],
  template: `
    @if (standing(); as standing) {
      <div class="row follow" role="group" [attr.aria-label]="texts.legend">
        <span class="muted small" role="status">{{ state() }}</span>
        @if (standing.choice === 'mute') {
          <button type="button" class="button quiet" [attr.aria-disabled]="choosing.pending() ? 'true' : null" (click)="choose('default')">{{ texts.unmute }}</button>
        } @else {
          @if (standing.choice === 'follow') {
            <button type="button" class="button quiet" [attr.aria-disabled]="choosing.pending() ? 'true' : null" (click)="choose('default')">{{ texts.unfollow }}</button>
          } @else if (!standing.byItself) {
            <button type="button" class="button quiet" [attr.aria-disabled]="choosing.pending() ? 'true' : null" (click)="choose('follow')">{{ texts.follow }}</button>
          }
          <button type="button" class="button quiet" [attr.aria-disabled]="choosing.pending() ? 'true' : null" (click)="choose('mute')">{{ texts.mute }}</button>
        }
      </div>
      <tq-refusal-list [refusals]="choosing.refusalsElsewhere([])" [announced]="true" />
    }
  `,
})
export class FollowSubject {
  readonly kind = input.required<ToldSubject>();
  readonly id = input.required<string>();

  protected readonly texts = textsOf(toldTexts).follow;
  private readonly http = inject(HttpClient);
  private readonly read = httpResource<FollowWire>(() => notificationsApi.follow(this.kind(), this.id()));

  protected readonly standing = linkedSignal<FollowWire | null>(() => (this.read.hasValue() ? this.read.value() : null));
  protected readonly choosing = submission(
    (choice: SubjectChoice) => this.http.put<FollowWire>(notificationsApi.follow(this.kind(), this.id()), { choice }),
    (standing) => this.standing.set(standing),
  );

  protected readonly state = computed(() => {
    const standing = this.standing();
    if (standing?.choice === 'mute') return this.texts.muted;
    if (standing?.choice === 'follow') return this.texts.followed;
    return standing?.byItself ? this.texts.byItself : this.texts.notFollowed;
  });

  protected choose(choice: SubjectChoice): void {
    void this.choosing.run(choice);
  }
}
