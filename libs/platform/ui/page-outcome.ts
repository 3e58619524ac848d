import { LocationStrategy } from '@angular/common';
import { HttpErrorResponse } from '@angular/common/http';
import { Component, RESPONSE_INIT, computed, effect, inject, input, type Resource } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { Router, RouterLink } from '@angular/router';
import { fill } from '@tequio/kernel';
import { BusyMark } from './busy-mark';
import { uiTexts } from './ui-texts';

type Outcome = 'notFound' | 'forbidden' | 'signedOut' | 'unavailable' | 'offline' | 'broken';

/**
 * What stands in the place of a page that has nothing to show (yet): busy, or why not and what to do. On the server it
 * also gives the answer its HTTP status and its title.
 */
@Component({
  selector: 'tq-page-outcome',
  imports: [BusyMark, RouterLink],
  template: `
    @if (outcome(); as outcome) {
      <section class="page page-outcome" role="alert">
        <p class="page-outcome-mark numbers" aria-hidden="true">{{ shownStatus() }}</p>
        <h1>{{ texts.outcome[outcome].title }}</h1>
        <p class="lead">{{ texts.outcome[outcome].text }}</p>
        @if (outcome === 'broken' || outcome === 'offline' || outcome === 'unavailable') {
          <p>{{ texts.outcome.kept }}</p>
        }
        @if (faultId(); as id) {
          <p class="muted">{{ reference(id) }}</p>
        }
        <p class="row">
          @if (outcome === 'signedOut') {
            <a class="button primary" routerLink="/entrar" [queryParams]="{ volver: here() }">{{ texts.outcome.signIn }}</a>
          }
          @if (outcome === 'broken' || outcome === 'offline' || outcome === 'unavailable') {
            <a class="button primary" [attr.href]="address()" (click)="tryAgain($event)">{{ texts.outcome.again }}</a>
          }
          <a class="button quiet" routerLink="/">{{ texts.outcome.home }}</a>
          @if (outcome === 'notFound') {
            <a class="button quiet" routerLink="/buscar">{{ texts.outcome.search }}</a>
          }
        </p>
      </section>
    } @else {
      <div class="page page-waiting"><tq-busy-mark [text]="texts.loading" /></div>
    }
  `,
})
export class PageOutcome {
  /** What the page waits for. */
  readonly resource = input<(Resource<unknown> & { reload?: () => boolean }) | undefined>();
  /** Or the status itself, where there is no resource. */
  readonly status = input<number>();

  protected readonly texts = uiTexts();
  private readonly router = inject(Router);
  private readonly location = inject(LocationStrategy);

  private readonly response = computed(() => {
    const error: unknown = this.resource()?.error();
    if (error instanceof HttpErrorResponse) return error;
    return error instanceof Error && error.cause instanceof HttpErrorResponse ? error.cause : null;
  });
  private readonly knownStatus = computed(() => {
    const given = this.status();
    if (given !== undefined) return given;
    return this.resource()?.error() === undefined ? null : (this.response()?.status ?? 500);
  });
  protected readonly outcome = computed<Outcome | null>(() => outcomeOf(this.knownStatus()));
  protected readonly shownStatus = computed(() => this.knownStatus() || '');
  protected readonly faultId = computed(() => {
    const body: unknown = this.response()?.error;
    const id = typeof body === 'object' && body !== null && 'id' in body ? body.id : null;
    return this.outcome() === 'broken' && typeof id === 'string' ? id : null;
  });

  constructor() {
    const answer = inject(RESPONSE_INIT, { optional: true });
    effect(() => {
      const status = this.knownStatus();
      if (answer && status !== null) answer.status = status === 0 ? 503 : status;
    });
    const title = inject(Title);
    // The title of the page that did not come would promise what is not there.
    effect((whenOver) => {
      const outcome = this.outcome();
      if (!outcome) return;
      const promised = title.getTitle();
      const told = `${this.texts.outcome[outcome].title} · Tequio`;
      title.setTitle(told);
      whenOver(() => {
        if (title.getTitle() === told) title.setTitle(promised);
      });
    });
  }

  protected reference(id: string): string {
    return fill(this.texts.outcome.reference, { id });
  }

  protected here(): string {
    return this.router.url;
  }

  /** Without scripts trying again is asking for the whole page again. */
  protected address(): string {
    return this.location.prepareExternalUrl(this.router.url);
  }

  protected tryAgain(event: Event): void {
    const resource = this.resource();
    if (!resource?.reload) return;
    event.preventDefault();
    resource.reload();
  }
}

function outcomeOf(status: number | null): Outcome | null {
  if (status === null) return null;
  if (status === 0) return 'offline';
  if (status === 401) return 'signedOut';
  if (status === 403) return 'forbidden';
  if (status === 503 || status === 429) return 'unavailable';
  return status >= 500 ? 'broken' : 'notFound';
}
