import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, output, signal } from '@angular/core';
import { type ThreadWire, type ThreadsWire, deliberationTexts } from '@tequio/deliberation/wire';
import type { SubjectKind } from '@tequio/kernel';
import { BusyMark, RefusalList } from '@tequio/platform/ui';
import { Language, problemOf, submission, textsOf } from '@tequio/platform/web';
import { DeliberationClient } from './deliberation-client';
import { CommentForm, type WrittenComment } from './comment-form';
import { ThreadView } from './thread-view';

/** Threads shown at once; the rest waits for one press, so that a long conversation stays quick. */
const threadsAtOnce = 20;

/** The conversation in the margin of a text: what is said of the whole and of each field. */
@Component({
  selector: 'tq-thread-margin',
  imports: [BusyMark, CommentForm, RefusalList, ThreadView],
  templateUrl: './thread-margin.html',
  styles: `
    .thread-margin > * + * {
      margin-top: var(--space-3);
    }
  `,
})
export class ThreadMargin {
  readonly subjectKind = input.required<SubjectKind>();
  readonly subjectId = input.required<string>();
  /** Name and label of the fields that can be talked about, in the order of the sheet. */
  readonly fields = input<readonly { readonly name: string; readonly label: string }[]>([]);
  /** The field whose conversation the reader asked for; its threads come first. */
  readonly field = input<string | null>(null);
  readonly zone = input<string>();
  /** After every change, so that the page can count anew. */
  readonly changed = output<void>();

  protected readonly texts = textsOf(deliberationTexts).threads;
  protected readonly language = inject(Language);
  private readonly client = inject(DeliberationClient);
  protected readonly conversation = httpResource<ThreadsWire>(() => ({
    url: '/api/v1/threads',
    params: { subjectKind: this.subjectKind(), subjectId: this.subjectId() },
  }));
  protected readonly sent = signal(0);
  protected readonly showsResolved = signal(false);
  private readonly limit = signal(threadsAtOnce);

  private readonly threads = computed<readonly ThreadWire[]>(() => {
    const threads = this.conversation.hasValue() ? this.conversation.value().threads : [];
    const asked = this.field();
    return asked === null ? threads : [...threads].sort((a, b) => Number(b.field === asked) - Number(a.field === asked));
  });
  private readonly open = computed(() => this.threads().filter((thread) => thread.resolution === null));
  protected readonly resolved = computed(() => this.threads().filter((thread) => thread.resolution !== null));
  protected readonly shown = computed(() => this.open().slice(0, this.limit()));
  protected readonly hasMore = computed(() => this.open().length > this.limit());
  protected readonly isEmpty = computed(() => this.threads().length === 0);
  protected readonly failure = computed(() => (this.conversation.error() ? problemOf(this.conversation.error()).reasons : []));

  protected readonly opening = submission(
    (comment: WrittenComment) =>
      this.client.openThread({
        subjectKind: this.subjectKind(),
        subjectId: this.subjectId(),
        body: comment.body,
        mentions: comment.mentions,
        ...(comment.field === null ? {} : { field: comment.field }),
      }),
    () => {
      this.sent.update((sent) => sent + 1);
      this.readAgain();
    },
  );
  protected readonly errors = computed(() => (this.opening.problem()?.reasons ?? []).map((reason) => reason.text));

  protected labelOf(field: string | null): string | null {
    if (field === null) return null;
    const root = field.split('.', 1)[0];
    return this.fields().find((known) => known.name === field || known.name === root)?.label ?? field;
  }

  protected showMore(): void {
    this.limit.update((limit) => limit + threadsAtOnce);
  }

  protected readAgain(): void {
    this.conversation.reload();
    this.changed.emit();
  }
}
