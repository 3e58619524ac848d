import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { FormField, PageHeader, RefusalList } from '@tequio/platform/ui';
import { Language, submission, textsOf } from '@tequio/platform/web';
import { type Verification, largestVerifiedFile, publicationPaths, publicationTexts } from '@tequio/publication/wire';
import { hashInBrowser } from './hash-in-browser';
import { VerificationResult } from './verification-result';

/** Anybody checks a file here. Without JavaScript the form goes to the server, which answers with this page and the result. */
@Component({
  selector: 'tq-verify-page',
  imports: [FormField, PageHeader, RefusalList, VerificationResult],
  templateUrl: './verify-page.html',
})
export class VerifyPage {
  /** The result of a form without JavaScript, from the address. */
  readonly huella = input<string>();
  readonly dice = input<string>();
  readonly resultado = input<string>();
  readonly falta = input<string>();

  private readonly all = textsOf(publicationTexts);
  protected readonly texts = this.all.verify;
  protected readonly language = inject(Language);
  private readonly http = inject(HttpClient);
  protected readonly action = publicationPaths.verifications;

  private readonly fromAddress = httpResource<Verification>(() => {
    const hash = this.huella();
    const claims = this.dice();
    if (!hash || !/^[0-9a-f]{64}$/.test(hash)) return undefined;
    return claims ? { url: publicationPaths.verification(hash), params: { claims } } : { url: publicationPaths.verification(hash) };
  });
  private readonly answered = signal<Verification | null>(null);
  protected readonly ownHash = signal<string | null>(null);
  protected readonly result = computed<Verification | null>(() => {
    const answered = this.answered();
    if (answered) return answered;
    if (this.resultado() === 'ilegible') return { verdict: 'unreadable', hash: null, edition: null, text: this.texts.unreadable };
    return this.fromAddress.hasValue() ? this.fromAddress.value() : null;
  });

  protected readonly verifying = submission(
    (form: FormData) => this.http.post<Verification>(publicationPaths.verifications, form),
    (verification) => this.answered.set(verification),
  );
  protected readonly errors = computed(() => {
    const missing = this.falta();
    const told = [...this.verifying.refusalsAt('file'), ...this.verifying.refusalsAt('text')].map((reason) => reason.text);
    if (told.length > 0 || !missing || this.verifying.pending() || this.answered()) return told;
    return missing in this.all.refusals ? [this.all.refusals[missing as keyof typeof this.all.refusals]] : [];
  });
  protected readonly otherRefusals = computed(() => this.verifying.refusalsElsewhere(['file', 'text']));

  protected async verify(event: Event): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const file = form.get('file');
    const pasted = form.get('text');
    const text = file instanceof File && file.size > 0 ? (file.size <= largestVerifiedFile ? await file.text() : '') : typeof pasted === 'string' ? pasted : '';
    this.answered.set(null);
    this.ownHash.set(text.trim() === '' ? null : await hashInBrowser(text));
    await this.verifying.run(form);
  }
}
