import type { EntityClass } from '@tequio/platform/api';
import { notificationEntities } from './persistence/notification.entities';

export { deskDoors } from './desk-doors';
export { DeskModule } from './desk.module';
export { SendNotifications } from './mail/send-notifications';
export { deskPlainForms } from './plain-forms';
export { NoticeDeadlines } from './telling/notice-deadlines';

/** What TypeORM has to know of this area. */
export const deskEntities: readonly EntityClass[] = notificationEntities;
