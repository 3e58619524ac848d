import { ApprovalModule, approvalEntities } from '@tequio/approval/api';
import { CommitmentsModule, commitmentsEntities } from '@tequio/commitments/api';
import { CycleModule, cycleEntities } from '@tequio/cycle/api';
import { DeliberationModule, deliberationEntities } from '@tequio/deliberation/api';
import { DraftingModule, draftingEntities } from '@tequio/drafting/api';
import { IdentityModule, identityEntities } from '@tequio/identity/api';
import { openSession } from '@tequio/identity/api/testing';
import { MonitoringModule, monitoringEntities } from '@tequio/monitoring/api';
import { PlanModule, planEntities } from '@tequio/plan/api';
import { ProblemsModule, problemsEntities } from '@tequio/problems/api';
import { PublicationModule, publicationEntities } from '@tequio/publication/api';
import { RenewalModule, renewalEntities } from '@tequio/renewal/api';
import { SecretariatModule, secretariatEntities } from '@tequio/secretariat/api';
import { type TestApplication, type TestApplicationOptions, startTestApplication } from '@tequio/platform/api/testing-app';
import { DeskModule, deskEntities } from '../index';

/** The desk with everything that can lie on it. */
export function startDeskApplication(options: TestApplicationOptions = {}): Promise<TestApplication> {
  return startTestApplication({
  modules: [
    IdentityModule,
    SecretariatModule,
    CycleModule,
    DraftingModule,
    DeliberationModule,
    ProblemsModule,
    CommitmentsModule,
    PlanModule,
    ApprovalModule,
    PublicationModule,
    MonitoringModule,
    RenewalModule,
    DeskModule,
  ],
  entities: [
    ...identityEntities,
    ...secretariatEntities,
    ...cycleEntities,
    ...draftingEntities,
    ...deliberationEntities,
    ...problemsEntities,
    ...commitmentsEntities,
    ...planEntities,
    ...approvalEntities,
    ...publicationEntities,
    ...monitoringEntities,
    ...renewalEntities,
    ...deskEntities,
  ],
  openSession,
  startsAt: '2019-02-01T18:00:00.000Z',
  ...options,
});

}
