import { DOCUMENT, DestroyRef, Injector, PLATFORM_ID, type Signal, type Type, effect, inject, signal, untracked } from '@angular/core';
import { isPlatformBrowser } from '@angular/common';
import type { Subject } from '@tequio/kernel';
import type { LiveEnding } from '@tequio/drafting/wire';
import { Language } from '@tequio/platform/web';
import type { LiveProse, LiveSession } from './live';

/** Where several people write a draft at once, as far as this page has got to it. */
export interface LiveTable {
  readonly session: LiveSession;
  /** The editor for long texts; it comes with the line, so that nothing is exchanged under somebody's hands while it loads. */
  readonly prose: Type<LiveProse>;
}

export interface LiveTableState {
  /** Null on the server, before the line stands, and after it was ended. */
  readonly table: Signal<LiveTable | null>;
  readonly ending: Signal<LiveEnding | null>;
  /** What this page wrote and could not save, by field, until its author has copied it. */
  readonly rescued: Signal<ReadonlyMap<string, string>>;
  forgetRescued(path: string): void;
}

const pauseBetweenReadings = 2_000;

/** Call it where a page is constructed. The line and the editor load once the draft is there, and leave with the page. */
export function liveTable(document: () => { readonly subject: Subject; readonly generation: number } | null, readAgain: () => void): LiveTableState {
  const table = signal<LiveTable | null>(null);
  const ending = signal<LiveEnding | null>(null);
  const rescued = signal<ReadonlyMap<string, string>>(new Map());
  const language = inject(Language);
  const window = inject(DOCUMENT).defaultView;
  const destroyed = inject(DestroyRef);
  const pause = pauseBetween(readAgain, pauseBetweenReadings);
  let opened: { readonly name: string; leave: () => void } | null = null;

  const open = async (subject: Subject, generation: number, name: string) => {
    let isLeft = false;
    opened = { name, leave: () => (isLeft = true) };
    const { LiveSession, LiveProse } = await import('./live');
    if (isLeft || !window) return;
    const session = new LiveSession({
      subject,
      generation,
      language: language.code,
      origin: window.location.origin.replace(/^http/, 'ws'),
      changed: pause.run,
      ended: (why) => {
        ending.set(why);
        close();
        // Another generation has another name: the answer opens it
        readAgain();
      },
    });
    opened = { name, leave: () => session.leave() };
    table.set({ session, prose: LiveProse });
  };
  const close = () => {
    const unsaved = untracked(table)?.session.unsaved() ?? new Map<string, string>();
    if (unsaved.size > 0) rescued.update((before) => new Map([...before, ...[...unsaved].map(([path, words]): [string, string] => [path, [before.get(path), words].filter(Boolean).join('\n')])]));
    opened?.leave();
    opened = null;
    table.set(null);
  };

  if (isPlatformBrowser(inject(PLATFORM_ID))) {
    effect(
      () => {
        const wanted = document();
        const name = wanted && `${wanted.subject.kind}/${wanted.subject.id}/${wanted.generation}`;
        untracked(() => {
          if (!wanted || name === null || opened?.name === name) return;
          close();
          void open(wanted.subject, wanted.generation, name);
        });
      },
      { injector: inject(Injector) },
    );
  }
  // What is typed and not yet in the database would go with the page
  const warn = (event: BeforeUnloadEvent) => {
    if (untracked(table)?.session.isStored() === false) event.preventDefault();
  };
  window?.addEventListener('beforeunload', warn);
  destroyed.onDestroy(() => {
    window?.removeEventListener('beforeunload', warn);
    close();
    pause.stop();
  });
  return {
    table: table.asReadonly(),
    ending: ending.asReadonly(),
    rescued: rescued.asReadonly(),
    forgetRescued: (path) => rescued.update((before) => new Map([...before].filter(([field]) => field !== path))),
  };
}

/** However often it is asked for: once now and then. */
function pauseBetween(call: () => void, milliseconds: number): { run: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    run: () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        call();
      }, milliseconds);
    },
    stop: () => clearTimeout(timer),
  };
}
