import { HttpClient, httpResource } from '@angular/common/http';
import { computed, effect, inject, linkedSignal, signal, type Signal, untracked } from '@angular/core';
import { type DraftContent, type Place, emptyContent, findPlace, valueAt, type DraftValue } from '@tequio/drafting/domain';
import { type DraftWire, type EditedWire, type WrittenByWire, draftPath } from '@tequio/drafting/wire';
import type { Subject } from '@tequio/kernel';
import { problemOf } from '@tequio/platform/web';
import { firstValueFrom } from 'rxjs';
import { type LiveTableState, liveTable } from './live-table';

/** One shared draft on one page: what the server last said of it, for all the fields that show a part of it. */
export interface LiveDraft {
  readonly resource: ReturnType<typeof httpResource<DraftWire>>;
  readonly subject: Signal<Subject | null>;
  readonly content: Signal<DraftContent>;
  readonly updatedBy: Signal<Readonly<Record<string, WrittenByWire>>>;
  readonly canEdit: Signal<boolean>;
  /** Whether the person marks his changes as a matter of spelling. */
  readonly isEditorial: ReturnType<typeof signal<boolean>>;
  /** Where others write at the same time. */
  readonly live: LiveTableState;
  placeOf(path: string): Place | null;
  /** What the server has there; undefined when its row is gone. */
  valueAt(path: string): DraftValue | undefined;
  accept(edited: EditedWire): void;
  readAgain(): void;
}

/** Call it where a page is constructed; it waits while there is no subject yet. */
export function liveDraft(subjectOf: () => Subject | undefined): LiveDraft {
  const subject = computed(() => subjectOf() ?? null);
  const resource = httpResource<DraftWire>(() => {
    const asked = subject();
    return asked ? draftPath(asked.kind, asked.id) : undefined;
  });
  const told = computed(() => (resource.hasValue() ? resource.value() : null));
  const shape = computed(() => told()?.shape ?? []);
  const content = linkedSignal(() => told()?.content ?? emptyContent(shape()));
  const updatedBy = linkedSignal(() => told()?.updatedBy ?? {});
  const document = computed(() => {
    const draft = told();
    return draft && { subject: { kind: draft.kind, id: draft.id }, generation: draft.generation };
  });
  const http = inject(HttpClient);
  /** What stands on the page stays until there is something newer: without a line one goes on writing. */
  const refresh = async () => {
    const asked = untracked(subject);
    if (!asked) return;
    try {
      const newer = await firstValueFrom(http.get<DraftWire>(draftPath(asked.kind, asked.id)));
      if (untracked(subject)?.id === asked.id) resource.set(newer);
    } catch (error) {
      if (isFinal(problemOf(error).status)) resource.reload();
    }
  };
  const live = liveTable(document, () => void refresh());
  const placeOf = (path: string) => findPlace(shape(), path);
  const isEditorial = signal(false);
  effect(() => live.table()?.session.markEditorial(isEditorial()));
  return {
    resource,
    subject,
    content: content.asReadonly(),
    updatedBy: updatedBy.asReadonly(),
    canEdit: computed(() => told()?.can.edit.length === 0),
    isEditorial,
    live,
    placeOf,
    valueAt: (path) => {
      const place = placeOf(path);
      return place ? valueAt(content(), place) : undefined;
    },
    accept: (edited) => {
      content.set(edited.content);
      updatedBy.set(edited.updatedBy);
    },
    readAgain: () => void resource.reload(),
  };
}

/** The server has answered, and says no: the page has to show it. */
function isFinal(status: number): boolean {
  return status >= 400 && status < 500 && status !== 429;
}
