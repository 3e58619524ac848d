import { Platform1545000001000 } from './1545000001000-Platform';
import { Identity1545000002000 } from './1545000002000-Identity';
import { Secretariat1545000003000 } from './1545000003000-Secretariat';
import { Cycle1545000004000 } from './1545000004000-Cycle';
import { Drafting1545000005000 } from './1545000005000-Drafting';
import { Deliberation1545000006000 } from './1545000006000-Deliberation';
import { Problems1545000007000 } from './1545000007000-Problems';
import { Commitments1545000008000 } from './1545000008000-Commitments';
import { Plan1545000009000 } from './1545000009000-Plan';
import { Approval1545000011000 } from './1545000011000-Approval';
import { Publication1545000012000 } from './1545000012000-Publication';
import { Monitoring1545000013000 } from './1545000013000-Monitoring';
import { Renewal1545000014000 } from './1545000014000-Renewal';
import { Observatory1545000015000 } from './1545000015000-Observatory';
import { ProblemOfPublishedCommitment1545000016000 } from './1545000016000-ProblemOfPublishedCommitment';
import { SeatsAndInstitutions1545000017000 } from './1545000017000-SeatsAndInstitutions';
import { LiveDrafts1545000018000 } from './1545000018000-LiveDrafts';
import { ReasonsOfRules1545000019000 } from './1545000019000-ReasonsOfRules';
import { JobsAndMail1545000020000 } from './1545000020000-JobsAndMail';
import { Holidays1545000021000 } from './1545000021000-Holidays';
import { RichTexts1545000022000 } from './1545000022000-RichTexts';
import { DocumentsOfStageFacts1545000023000 } from './1545000023000-DocumentsOfStageFacts';
import { ToldInTime1545000024000 } from './1545000024000-ToldInTime';
import { Consultation1545000025000 } from './1545000025000-Consultation';
import { ReplyTerm1545000026000 } from './1545000026000-ReplyTerm';

/** In the order in which they run: lower areas first, so that a foreign key always finds its table. */
export const migrations = [
  Platform1545000001000,
  Identity1545000002000,
  Secretariat1545000003000,
  Cycle1545000004000,
  Drafting1545000005000,
  Deliberation1545000006000,
  Problems1545000007000,
  Commitments1545000008000,
  Plan1545000009000,
  Approval1545000011000,
  Publication1545000012000,
  Monitoring1545000013000,
  Renewal1545000014000,
  Observatory1545000015000,
  ProblemOfPublishedCommitment1545000016000,
  SeatsAndInstitutions1545000017000,
  LiveDrafts1545000018000,
  ReasonsOfRules1545000019000,
  JobsAndMail1545000020000,
  Holidays1545000021000,
  RichTexts1545000022000,
  DocumentsOfStageFacts1545000023000,
  ToldInTime1545000024000,
  Consultation1545000025000,
  ReplyTerm1545000026000,
];
