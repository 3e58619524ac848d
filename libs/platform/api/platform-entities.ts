import { DemonstrationClockEntity } from './clock/demonstration-clock.entity';
import type { EntityClass } from './database/entity-class';
import { StoredFileEntity } from './files/stored-file.entity';
import { JournalChainEntity, JournalEntryEntity } from './journal/journal.entities';
import { MailMessageEntity } from './mail/mail-message.entity';
import { OutboxEventEntity } from './outbox/outbox.entity';
import { ThrottleCounterEntity } from './throttle/throttle-counter.entity';

export const platformEntities: readonly EntityClass[] = [
  JournalChainEntity,
  JournalEntryEntity,
  OutboxEventEntity,
  MailMessageEntity,
  StoredFileEntity,
  ThrottleCounterEntity,
  DemonstrationClockEntity,
];
