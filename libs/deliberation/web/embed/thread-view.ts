import { Component, computed, inject, input, output, signal } from '@angular/core';
import { type ThreadWire, type ThreadsWire, deliberationTexts } from '@tequio/deliberation/wire';
import { FormField, GrowWithText, RefusalList, StatusMark } from '@tequio/platform/ui';
import { Language, fill, submission, textsOf } from '@tequio/platform/web';
import { DeliberationClient } from './deliberation-client';
import { CommentForm, type WrittenComment } from './comment-form';
import { Paragraphs } from './paragraphs';

type Doing = 'reading' | 'replying' | 'resolving';

/** One conversation: its comments, who said them for which sector, and how it ended. */
@Component({
  selector: 'tq-thread-view',
  imports: [CommentForm, FormField, GrowWithText, Paragraphs, RefusalList, StatusMark],
  templateUrl: './thread-view.html',
  styleUrl: './thread-view.css',
})
export class ThreadView {
  readonly thread = input.required<ThreadWire>();
  readonly conversation = input.required<ThreadsWire>();
  /** How people call the field it hangs on; null for the whole text. */
  readonly fieldLabel = input<string | null>(null);
  readonly zone = input<string>();
  readonly changed = output<void>();

  protected readonly texts = textsOf(deliberationTexts).threads;
  protected readonly language = inject(Language);
  protected readonly doing = signal<Doing>('reading');
  protected readonly sent = signal(0);
  protected readonly reason = signal('');
  private readonly client = inject(DeliberationClient);

  protected readonly mayComment = computed(() => this.conversation().can.comment.length === 0);
  protected readonly mayResolve = computed(() => this.conversation().can.resolve.length === 0);
  protected readonly about = computed(() => {
    const label = this.fieldLabel();
    return label === null ? null : fill(this.texts.about, { field: label });
  });
  protected readonly ending = computed(() => {
    const resolution = this.thread().resolution;
    return resolution && fill(this.texts.resolvedBy, { name: resolution.by.name, date: this.language.date(resolution.at, this.zone()), reason: resolution.reason });
  });
  protected readonly endingVersion = computed(() => {
    const number = this.thread().resolution?.inVersion ?? null;
    return number === null ? null : fill(this.texts.inVersion, { number });
  });

  protected readonly posting = submission(
    (comment: WrittenComment) => this.client.postComment(this.thread().id, { body: comment.body, mentions: comment.mentions }),
    () => {
      this.sent.update((sent) => sent + 1);
      this.finish();
    },
  );
  protected readonly resolving = submission(
    () => this.client.resolveThread(this.thread().id, this.reason()),
    () => this.finish(),
  );
  protected readonly reopening = submission(
    () => this.client.reopenThread(this.thread().id),
    () => this.finish(),
  );
  protected readonly bodyErrors = computed(() => [...this.posting.refusalsAt('body'), ...this.posting.refusalsElsewhere(['body'])].map((reason) => reason.text));
  protected readonly reasonErrors = computed(() => [...this.resolving.refusalsAt('reason'), ...this.resolving.refusalsElsewhere(['reason'])].map((reason) => reason.text));

  protected mentions(comment: ThreadWire['comments'][number]): string {
    return fill(this.texts.mentioned, { names: comment.mentions.map((person) => person.name).join(', ') });
  }

  protected sendResolution(event: Event): void {
    event.preventDefault();
    void this.resolving.run();
  }

  private finish(): void {
    this.doing.set('reading');
    this.reason.set('');
    this.changed.emit();
  }
}
