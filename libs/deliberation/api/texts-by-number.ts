import { Injectable } from '@nestjs/common';
import type { SubjectKind } from '@tequio/kernel';
import type { RowReader } from '@tequio/platform/api';
import type { SheetSubject } from '@tequio/deliberation/domain';
import { ConsultationDirectory } from './consultation-directory';

export interface NumberedText {
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly versionId: string | null;
}

/** What a table speaks of, by the number on its sheet: the cycle, and the texts of its latest consultation. */
@Injectable()
export class TextsByNumber {
  constructor(private readonly consultations: ConsultationDirectory) {}

  async of(reader: RowReader, cycleId: string): Promise<(subject: SheetSubject | { kind: SubjectKind; number: string }) => NumberedText | null> {
    const latest = await this.consultations.latestOf(reader, cycleId);
    const texts = latest ? await this.consultations.texts(reader, latest.id) : [];
    return ({ kind, number }) => {
      if (kind === 'cycle') return { subjectKind: 'cycle', subjectId: cycleId, versionId: null };
      const text = texts.find((one) => one.kind === kind && one.number.toLowerCase() === number.toLowerCase());
      return text ? { subjectKind: text.kind, subjectId: text.subjectId, versionId: text.versionId } : null;
    };
  }
}
