import { Injectable } from '@nestjs/common';
import { CycleDirectory } from '@tequio/cycle/api';
import type { Actor, Language } from '@tequio/kernel';
import { RefusalTexts, orRefuse } from '@tequio/platform/api';
import { SecretariatDirectory } from '@tequio/secretariat/api';
import { may, standingOf } from '@tequio/deliberation/domain';
import type { ConsultationOfCycleWire } from '@tequio/deliberation/wire';
import { ConsultationDirectory, consultationFacts } from '../consultation-directory';
import { PublicConsultation, wireOf } from './public-consultation';

/** The consultation of a cycle for its secretariat: what may be done with it, before it is opened too. */
@Injectable()
export class ConsultationOfCycle {
  constructor(
    private readonly cycles: CycleDirectory,
    private readonly consultations: ConsultationDirectory,
    private readonly publicly: PublicConsultation,
    private readonly secretariats: SecretariatDirectory,
    private readonly texts: RefusalTexts,
  ) {}

  async read(actor: Actor, cycleId: string, language: Language): Promise<ConsultationOfCycleWire> {
    const cycle = await this.cycles.requireCycle(null, cycleId);
    const consultation = await this.consultations.latestOf(this.consultations.reader, cycleId);
    const standing = standingOf(consultation, cycle.phase, cycle.today);
    const facts = consultationFacts(cycle, standing);
    orRefuse(may(actor, 'contribution.read', facts));
    return {
      consultation: consultation && this.publicly.head({ cycle, consultation, standing }, actor, language),
      texts: consultation ? (await this.consultations.texts(this.consultations.reader, consultation.id)).map(wireOf) : [],
      requiredDays: await this.secretariats.rule(cycle.secretariatId, 'consultation-days', cycle.now),
      today: cycle.today,
      can: this.texts.reasonsOf({ open: may(actor, 'consultation.open', facts), changePeriod: may(actor, 'consultation.change-period', facts) }, language),
    };
  }
}
