import { type Signal, computed } from '@angular/core';
import type { Kept } from '@tequio/platform/web';

export interface KeptDraft<Draft> {
  readonly draft: Signal<Draft>;
  change(part: Partial<Draft>): void;
}

/** A form's unsent values in one kept text: what was typed wins over what is saved, until the server has it. */
export function keptDraft<Draft extends object>(kept: Signal<Kept>, saved: Signal<Draft>): KeptDraft<Draft> {
  const draft = computed(() => ({ ...saved(), ...partOf<Draft>(kept().text()) }));
  return { draft, change: (part) => kept().write(JSON.stringify({ ...draft(), ...part })) };
}

function partOf<Draft>(text: string): Partial<Draft> {
  if (text === '') return {};
  try {
    return JSON.parse(text) as Partial<Draft>;
  } catch (error) {
    // Written by an older page of ours, or by somebody's hand
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
