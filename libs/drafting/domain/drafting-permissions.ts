import { type Actor, type Decision, type MemberRole, type Refusal, allow, decide, hasRole, refuseWith } from '@tequio/kernel';
import { type ClosureFacts, canBeReopened, canBeWritten } from './text-closure';

/** Everything a person can do in this area. */
export const draftingActions = ['draft.read', 'draft.edit', 'version.freeze', 'version.read', 'text.reopen'] as const;
export type DraftingAction = (typeof draftingActions)[number];

export interface DraftingFacts extends ClosureFacts {
  readonly secretariatId: string;
  /** What the owner of the text says: he knows its state and who sees it. */
  readonly subjectRead: Decision;
  readonly subjectEdit: Decision;
  readonly subjectFreeze: Decision;
}

// Product §1: those who draft are the seats. Facilitation, contributors, monitors and observers never do.
const drafters: readonly MemberRole[] = ['official', 'civil-society', 'guarantor'];

/** May the actor do this now? What the owner hides stays hidden; then all reasons at once. Default deny. */
export function may(actor: Actor, action: DraftingAction, facts: DraftingFacts): Decision {
  if (!facts.subjectRead.allowed) return facts.subjectRead;
  switch (action) {
    case 'draft.read':
    case 'version.read':
      return allow();
    case 'draft.edit':
      return all(onlyDrafters(actor, facts), facts.subjectEdit, canBeWritten(facts));
    case 'version.freeze':
      return all(onlyDrafters(actor, facts), facts.subjectFreeze, canBeWritten(facts));
    case 'text.reopen':
      return all(onlyDrafters(actor, facts), facts.subjectEdit, canBeReopened(facts));
  }
}

export function mayDraft(actor: Actor, secretariatId: string): boolean {
  return hasRole(actor, secretariatId, ...drafters);
}

function onlyDrafters(actor: Actor, facts: DraftingFacts): Decision {
  return mayDraft(actor, facts.secretariatId) ? allow() : refuseWith('forbidden', 'drafting.only-seats-draft');
}

/** Who may not at all is told only that; the rest hears every reason. */
function all(role: Decision, ...others: readonly Decision[]): Decision {
  if (!role.allowed) return role;
  const reasons: Refusal[] = others.flatMap((decision) => (decision.allowed ? [] : [...decision.reasons]));
  return decide(reasons, undefined);
}
