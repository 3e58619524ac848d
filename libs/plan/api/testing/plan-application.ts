import { CommitmentsModule, commitmentsEntities } from '@tequio/commitments/api';
import { CycleModule, cycleEntities } from '@tequio/cycle/api';
import { DeliberationModule, deliberationEntities } from '@tequio/deliberation/api';
import { DraftingModule, draftingEntities } from '@tequio/drafting/api';
import { IdentityModule, identityEntities } from '@tequio/identity/api';
import { ProblemsModule, problemsEntities } from '@tequio/problems/api';
import { SecretariatModule, secretariatEntities } from '@tequio/secretariat/api';
import { PlanModule, planEntities } from '../index';

/** The plan area with every area it stands on; higher areas' specs add their own. */
export const planAndBelow = {
  modules: [IdentityModule, SecretariatModule, CycleModule, DraftingModule, DeliberationModule, ProblemsModule, CommitmentsModule, PlanModule],
  entities: [
    ...identityEntities,
    ...secretariatEntities,
    ...cycleEntities,
    ...draftingEntities,
    ...deliberationEntities,
    ...problemsEntities,
    ...commitmentsEntities,
    ...planEntities,
  ],
} as const;
