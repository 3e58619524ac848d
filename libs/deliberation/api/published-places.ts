import { Injectable } from '@nestjs/common';
import type { CycleInWork } from '@tequio/cycle/api';
import type { SubjectKind } from '@tequio/kernel';

/** Where an edition shows a text to everybody, without language; null while none does. */
export type PublishedPlace = (cycle: CycleInWork, subjectId: string) => Promise<string | null>;

/** The port through which the areas that publish say where: from what somebody said one comes to the sentence as it was published. */
@Injectable()
export class PublishedPlaces {
  private readonly places = new Map<SubjectKind, PublishedPlace>();

  register(kind: SubjectKind, place: PublishedPlace): void {
    if (this.places.has(kind)) throw new Error(`Two areas publish the texts of kind ${kind}`);
    this.places.set(kind, place);
  }

  async pathOf(cycle: CycleInWork, kind: SubjectKind, subjectId: string): Promise<string | null> {
    return (await this.places.get(kind)?.(cycle, subjectId)) ?? null;
  }
}
