import { HttpErrorResponse } from '@angular/common/http';
import { Component, ElementRef, afterNextRender, computed, inject, input, signal, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { longestContribution } from '@tequio/deliberation/domain';
import { DeliberationClient } from '@tequio/deliberation/web/embed';
import { type ConsultedKind, type ContributeRequest, type PublicPassageWire, deliberationPages, deliberationTexts } from '@tequio/deliberation/wire';
import { BusyMark, FormField, GrowWithText, Notice, RefusalList } from '@tequio/platform/ui';
import { KeptText, postedForm, submission, textsOf } from '@tequio/platform/web';
import { firstValueFrom } from 'rxjs';
import { proveWork } from './prove-work';

/** Words of a text that somebody wants to speak about. */
export interface Quotation {
  readonly path: string;
  readonly quote: string;
}

/** Says something about a text in consultation. A browser without scripts sends the same form by itself. */
@Component({
  selector: 'tq-contribute-form',
  imports: [BusyMark, FormField, GrowWithText, Notice, RefusalList, RouterLink],
  templateUrl: './contribute-form.html',
})
export class ContributeForm {
  readonly slug = input.required<string>();
  readonly cycle = input.required<string>();
  readonly kind = input.required<ConsultedKind>();
  readonly text = input.required<string>();
  readonly passages = input.required<readonly PublicPassageWire[]>();

  private readonly tables = textsOf(deliberationTexts);
  protected readonly texts = this.tables.contribute;
  protected readonly longest = longestContribution;
  private readonly client = inject(DeliberationClient);
  private readonly router = inject(Router);
  private readonly keptText = inject(KeptText);
  private readonly part = viewChild.required<ElementRef<HTMLSelectElement>>('part');
  private readonly quote = viewChild.required<ElementRef<HTMLTextAreaElement>>('quote');
  private readonly body = viewChild.required<ElementRef<HTMLTextAreaElement>>('body');
  private readonly name = viewChild.required<ElementRef<HTMLInputElement>>('name');
  private readonly shows = viewChild.required<ElementRef<HTMLInputElement>>('shows');
  private readonly email = viewChild.required<ElementRef<HTMLInputElement>>('email');

  private readonly posted = postedForm();
  protected readonly values = this.posted?.values ?? {};
  protected readonly kept = computed(() => this.keptText.keep(`consultation:${this.slug()}:${this.cycle()}:${this.kind()}:${this.text()}`));
  /** What was typed and not sent, here or in the form that came back; from then on the field itself knows. */
  protected readonly firstBody = this.values['body'] ?? '';
  /** Until the page listens: nobody then knows whether it ever will. */
  protected readonly withoutScripts = signal(true);
  protected readonly firstQuote = this.values['quote'] ?? '';
  protected readonly chosenPath = this.values['passagePath'] ?? '';

  /** One for what is written here now: sent again after a lost answer, it is the same contribution. */
  private id: string | null = null;
  private readonly proving = signal(false);
  protected readonly sending = submission(
    (request: ContributeRequest) => this.client.contribute(this.slug(), this.cycle(), this.kind(), this.text(), request),
    ({ folio }) => {
      this.kept().forget();
      return this.router.navigate([deliberationPages.follow(folio)], { queryParams: { recien: 1 } });
    },
    this.posted?.problem,
  );
  protected readonly isBusy = computed(() => this.proving() || this.sending.pending());
  private readonly fields = ['passagePath', 'quote', 'body', 'authorName', 'email'];
  protected readonly otherRefusals = computed(() => {
    const problem = this.sending.problem();
    if (!problem) return [];
    if (problem.reasons.length > 0) return this.sending.refusalsElsewhere(this.fields);
    return [{ text: problem.detail || problem.title || this.tables.capture.offline }];
  });

  constructor() {
    afterNextRender(() => {
      this.withoutScripts.set(false);
      const body = this.body().nativeElement;
      if (body.value === '') body.value = this.kept().text();
    });
  }

  protected errorsAt(field: string): string[] {
    return this.sending.refusalsAt(field).map((reason) => reason.text);
  }

  /** The selected words are there; what is missing is what one thinks of them. */
  beginWriting({ path, quote }: Quotation): void {
    this.quote().nativeElement.value = quote;
    this.part().nativeElement.value = path;
    this.body().nativeElement.focus();
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    if (this.isBusy()) return;
    this.proving.set(true);
    const proof = await this.proof().finally(() => this.proving.set(false));
    const quote = this.quote().nativeElement.value.trim();
    const passagePath = this.part().nativeElement.value;
    this.id ??= globalThis.crypto.randomUUID?.() ?? null;
    await this.sending.run({
      ...(this.id ? { id: this.id } : {}),
      ...(quote ? { quote } : {}),
      ...(passagePath ? { passagePath } : {}),
      body: this.body().nativeElement.value,
      authorName: this.name().nativeElement.value,
      showName: this.shows().nativeElement.checked,
      email: this.email().nativeElement.value,
      ...proof,
    });
    // What was refused or never arrived may be changed; only a lost answer is the same words again
    const problem = this.sending.problem();
    if (problem && problem.status !== 0) this.id = null;
  }

  /** Without one, say because the machine cannot compute it here, the contribution waits for somebody to look at it. */
  private async proof(): Promise<{ challenge: string; answer: string } | Record<string, never>> {
    try {
      return (await proveWork(await firstValueFrom(this.client.workChallenge()))) ?? {};
    } catch (error) {
      if (!(error instanceof HttpErrorResponse || error instanceof DOMException)) throw error;
      return {};
    }
  }
}
