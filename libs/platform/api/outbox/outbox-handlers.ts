import { Injectable } from '@nestjs/common';
import type { Json, Tx } from '../database/transaction';

export interface OutboxEvent {
  readonly id: string;
  readonly name: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly secretariatId: string | null;
  /** The account that did it; null for the installation and for strangers. */
  readonly causedBy: string | null;
  readonly payload: Json;
  readonly occurredAt: string;
}

/** An effect of something that happened. It writes in the transaction that marks the event as handled: once, or again after a failure. */
export interface OutboxHandler {
  readonly events: readonly string[];
  handle(event: OutboxEvent, tx: Tx): Promise<void>;
}

/** Who wants to hear of what; areas register in their module's `onModuleInit`. */
@Injectable()
export class OutboxHandlers {
  private readonly handlers: OutboxHandler[] = [];
  private wakeRelay: () => void = () => undefined;

  register(handler: OutboxHandler): void {
    this.handlers.push(handler);
  }

  areThereFor(eventName: string): boolean {
    return this.handlers.some((handler) => handler.events.includes(eventName));
  }

  for(eventName: string): readonly OutboxHandler[] {
    return this.handlers.filter((handler) => handler.events.includes(eventName));
  }

  onWake(wakeRelay: () => void): void {
    this.wakeRelay = wakeRelay;
  }

  wake(): void {
    this.wakeRelay();
  }
}
