import { Module } from '@nestjs/common';
import { CycleModule } from '@tequio/cycle/api';
import { toldTexts } from '@tequio/desk/wire';
import { IdentityModule } from '@tequio/identity/api';
import { provideRefusalTexts } from '@tequio/platform/api';
import { ChoicesController } from './choices.controller';
import { SubjectsToFollow } from './choices/subjects-to-follow';
import { ChooseMail, RevokeLinks } from './commands/choose-mail';
import { ChooseSubject } from './commands/choose-subject';
import { MarkRead } from './commands/mark-read';
import { Unsubscribe } from './commands/unsubscribe';
import { DeskController } from './desk.controller';
import { MailOfNotifications } from './mail/mail-of-notifications';
import { SendNotifications } from './mail/send-notifications';
import { NotificationsController } from './notifications.controller';
import { LiveNotifications } from './notifications/live-notifications';
import { NotificationsOfAccount } from './notifications/notifications-of-account';
import { DeskOfAccount } from './queries/desk-of-account';
import { MailChoicesOfAccount } from './queries/mail-choices-of-account';
import { NoticeDeadlines } from './telling/notice-deadlines';
import { TellPeople } from './telling/tell-people';

@Module({
  imports: [IdentityModule, CycleModule],
  controllers: [DeskController, NotificationsController, ChoicesController],
  providers: [
    DeskOfAccount,
    TellPeople,
    NoticeDeadlines,
    NotificationsOfAccount,
    LiveNotifications,
    MarkRead,
    SubjectsToFollow,
    ChooseSubject,
    MailChoicesOfAccount,
    ChooseMail,
    RevokeLinks,
    Unsubscribe,
    MailOfNotifications,
    SendNotifications,
    provideRefusalTexts(toldTexts),
  ],
})
export class DeskModule {}
