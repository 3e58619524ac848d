import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Notice, type NoticeKind } from '@tequio/platform/ui';
import { Language, fill, textsOf } from '@tequio/platform/web';
import { type Verification, publicationTexts } from '@tequio/publication/wire';

const kinds: Record<Verification['verdict'], NoticeKind> = { authentic: 'verified', altered: 'disputed', unknown: 'waiting', unreadable: 'waiting' };

/** What is known of the file somebody brought: authentic, altered, or nothing of ours. */
@Component({
  selector: 'tq-verification-result',
  imports: [Notice, RouterLink],
  templateUrl: './verification-result.html',
  styles: ':host { display: block; }',
})
export class VerificationResult {
  readonly result = input.required<Verification>();
  /** What the reader's own browser obtained; null when it did not compute. */
  readonly ownHash = input<string | null>(null);

  protected readonly texts = textsOf(publicationTexts).verify;
  private readonly language = inject(Language);
  protected readonly kind = computed(() => kinds[this.result().verdict]);
  protected readonly more = computed(() => {
    const { verdict, edition } = this.result();
    if (verdict === 'authentic' && edition) return fill(this.texts.authenticMore, { when: this.language.dateTime(edition.publishedAt, edition.timeZone) });
    if (verdict === 'altered') return this.texts.alteredMore;
    return verdict === 'unknown' ? this.texts.unknownMore : '';
  });
}
