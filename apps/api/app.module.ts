import { type DynamicModule, Module } from '@nestjs/common';
import { ApprovalModule, approvalEntities } from '@tequio/approval/api';
import { CommitmentsModule, commitmentsEntities } from '@tequio/commitments/api';
import { CycleModule, cycleEntities } from '@tequio/cycle/api';
import { DeliberationModule, deliberationEntities } from '@tequio/deliberation/api';
import { DeskModule, deskEntities } from '@tequio/desk/api';
import { DraftingModule, draftingEntities } from '@tequio/drafting/api';
import { IdentityModule, identityEntities } from '@tequio/identity/api';
import { MonitoringModule, monitoringEntities } from '@tequio/monitoring/api';
import { ObservatoryModule, observatoryEntities } from '@tequio/observatory/api';
import { PlanModule, planEntities } from '@tequio/plan/api';
import { type EntityClass, PlatformModule, type PlatformOptions } from '@tequio/platform/api';
import { ProblemsModule, problemsEntities } from '@tequio/problems/api';
import { PublicationModule, publicationEntities } from '@tequio/publication/api';
import { RenewalModule, renewalEntities } from '@tequio/renewal/api';
import { SecretariatModule, secretariatEntities } from '@tequio/secretariat/api';

/** Lowest first: an area finds those below it already there. */
export const areaModules = [
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
  ObservatoryModule,
  DeskModule,
];

export const areaEntities: readonly EntityClass[] = [
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
  ...observatoryEntities,
  ...deskEntities,
];

@Module({})
export class AppModule {
  static forRoot(options: Omit<PlatformOptions, 'entities'>): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.forRoot({ ...options, entities: areaEntities }), ...areaModules] };
  }
}
