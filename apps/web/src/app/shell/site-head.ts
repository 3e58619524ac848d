import { HttpClient } from '@angular/common/http';
import { Component, PLATFORM_ID, ViewContainerRef, computed, effect, inject, input, signal, viewChild } from '@angular/core';
import { Router, RouterLink, RouterLinkActive } from '@angular/router';
import { ThemeSwitch } from '@tequio/platform/ui';
import { Language, Session, submission, textsOf } from '@tequio/platform/web';
import { ClockBanner } from './clock-banner';
import { OtherLanguage } from './other-language';
import { shellTexts } from './shell-texts';
import { Wordmark } from './wordmark';

@Component({
  selector: 'tq-site-head',
  imports: [ClockBanner, OtherLanguage, RouterLink, RouterLinkActive, ThemeSwitch, Wordmark],
  template: `
    <header class="site-head">
      <tq-clock-banner />
      @if (offline()) {
        <p class="site-strip offline" role="status">{{ texts.offline }}</p>
      }
      <div class="site-head-line">
        <a class="site-head-home" routerLink="/" [attr.aria-label]="texts.home"><tq-wordmark /></a>
        <nav class="site-head-sections" [attr.aria-label]="texts.mainNavigation">
          <a class="head-link" routerLink="/" routerLinkActive="current" ariaCurrentWhenActive="page" [routerLinkActiveOptions]="{ exact: true }">{{ texts.country }}</a>
          <a class="head-link" routerLink="/buscar" routerLinkActive="current" ariaCurrentWhenActive="page">{{ texts.search }}</a>
          <a class="head-link" routerLink="/verificar" routerLinkActive="current" ariaCurrentWhenActive="page">{{ texts.verify }}</a>
          @if (session.signedIn()) {
            <a class="head-link" routerLink="/mesa" routerLinkActive="current" ariaCurrentWhenActive="page">{{ texts.desk }}</a>
          }
        </nav>
        <div class="site-head-own">
          @if (session.account(); as account) {
            <ng-container #bell />
            <details class="account-menu" [open]="menuOpen()" (toggle)="noteMenu($event)">
              <summary class="head-link" (keydown.escape)="menuOpen.set(false)"><span>{{ given() }}<span class="account-rest">{{ rest() }}</span></span></summary>
              <div class="account-menu-list">
                <a routerLink="/avisos" (click)="menuOpen.set(false)">{{ texts.notifications }}</a>
                <a routerLink="/cuenta" (click)="menuOpen.set(false)">{{ texts.account }}</a>
                @if (account.isAdministrator) {
                  <a routerLink="/administracion" (click)="menuOpen.set(false)">{{ texts.administration }}</a>
                }
                <form method="post" [attr.action]="language.path('/salir')" (submit)="signOut($event)">
                  <input type="hidden" name="csrf" [attr.value]="session.csrfToken()" />
                  <button type="submit">{{ texts.signOut }}</button>
                </form>
              </div>
            </details>
          } @else {
            <a class="head-link" routerLink="/entrar" routerLinkActive="current" ariaCurrentWhenActive="page">{{ texts.signIn }}</a>
          }
          <tq-other-language />
          <tq-theme-switch />
        </div>
      </div>
    </header>
  `,
})
export class SiteHead {
  readonly offline = input(false);

  protected readonly texts = textsOf(shellTexts);
  protected readonly language = inject(Language);
  protected readonly session = inject(Session);
  protected readonly menuOpen = signal(false);

  /** On a phone the first word stands for the whole name. */
  protected readonly given = computed(() => this.session.account()?.name.split(' ')[0] ?? '');
  protected readonly rest = computed(() => this.session.account()?.name.slice(this.given().length) ?? '');
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly leaving = submission(
    () => this.http.delete('/api/v1/session'),
    async () => {
      await this.session.refresh();
      await this.router.navigateByUrl('/');
    },
  );

  /** Where the bell comes to stand, in a browser with somebody signed in; its code is fetched for nobody else. */
  private readonly bell = viewChild('bell', { read: ViewContainerRef });

  constructor() {
    if (inject(PLATFORM_ID) !== 'browser') return;
    effect(() => {
      const place = this.bell();
      if (place) void import('@tequio/desk/web').then((area) => area.bell()).then((bell) => place.createComponent(bell));
    });
  }

  protected signOut(event: Event): void {
    event.preventDefault();
    this.menuOpen.set(false);
    void this.leaving.run();
  }

  protected noteMenu(event: Event): void {
    this.menuOpen.set((event.target as HTMLDetailsElement).open);
  }
}
