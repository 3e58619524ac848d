import { Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { notificationsPages, toldTexts } from '@tequio/desk/wire';
import { Language, fill, textsOf } from '@tequio/platform/web';
import { LiveNews } from './live-news';
import { toldInWords } from './told-in-words';

/** In the head of every page: how much is unread, and, for who listens, what has just come. */
@Component({
  selector: 'tq-bell',
  imports: [RouterLink, RouterLinkActive],
  template: `
    <a class="head-link bell" [routerLink]="page" routerLinkActive="current" ariaCurrentWhenActive="page" [attr.aria-label]="label()">
      <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" focusable="false">
        <path d="M6 17V11a6 6 0 0 1 12 0v6l1.5 2h-15zM10 21.5h4" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linejoin="round" stroke-linecap="round" />
      </svg>
      @if (news.unread() > 0) {
        <span class="bell-count numbers" aria-hidden="true">{{ shown() }}</span>
      }
    </a>
    <span class="visually-hidden" role="status" aria-live="polite">{{ announcement() }}</span>
  `,
  styles: `
    :host {
      display: inline-flex;
    }

    .bell {
      position: relative;
      justify-content: center;
      min-width: 2.75rem;
    }

    .bell-count {
      position: absolute;
      inset-block-start: 0.25rem;
      inset-inline-start: 55%;
      min-width: 1.15rem;
      padding-inline: 0.25rem;
      border-radius: 0.6rem;
      background: var(--disputed);
      color: var(--paper);
      font-size: 0.75rem;
      font-weight: 700;
      line-height: 1.15rem;
      text-align: center;
    }

    @media (forced-colors: active) {
      .bell-count {
        border: 1px solid CanvasText;
        background: Canvas;
        color: CanvasText;
      }
    }
  `,
})
export class Bell {
  protected readonly news = inject(LiveNews);
  protected readonly page = notificationsPages.list;
  private readonly texts = textsOf(toldTexts).bell;
  private readonly words = toldInWords();
  private readonly language = inject(Language);

  protected readonly label = computed(() => (this.news.unread() === 0 ? this.texts.none : this.language.plural(this.news.unread(), this.texts.unread)));
  protected readonly shown = computed(() => (this.news.unread() > 99 ? '99+' : this.language.number(this.news.unread())));
  protected readonly announcement = computed(() => {
    const latest = this.news.latest();
    const [notification] = latest?.group.notifications ?? [];
    if (!latest || !notification || !this.news.announces()) return '';
    return fill(this.texts.news, { told: this.words.told(notification), subject: this.words.subject(latest.group) });
  });

  constructor() {
    this.news.begin();
  }
}
