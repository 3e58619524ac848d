import { inject } from '@angular/core';
import { type CyclePhase, cyclePhases } from '@tequio/cycle/domain';
import { cycleTexts } from '@tequio/cycle/wire';
import { waitingKinds } from '@tequio/desk/domain';
import { type NotificationGroup, type NotificationWire, deskTexts, toldTexts } from '@tequio/desk/wire';
import { Language, fill, textsOf } from '@tequio/platform/web';

/** How a notification reads (injection context): the codes it carries become the words of this page's language. */
export function toldInWords() {
  const texts = textsOf(toldTexts);
  const desk = textsOf(deskTexts);
  const { phases } = textsOf(cycleTexts);
  const language = inject(Language);

  const detail = (name: string, value: string): string => {
    if (name === 'to' && isPhase(value)) return phases[value];
    if (name === 'kind' && value in texts.verdicts) return texts.verdicts[value as keyof typeof texts.verdicts];
    if (name === 'dueOn') return language.date(value);
    if (name === 'waiting') return waitingWords(value);
    return value;
  };

  // Without what it is called: the desk, where it leads, says that
  const waitingWords = (value: string): string => {
    const kind = waitingKinds.find((one) => one === value);
    return kind ? language.plural(1, desk.items[kind]).replace(/[.:]?\s*\{title\}/, '') : value;
  };

  const where = ({ cycleNumber, entityName }: NotificationGroup): string =>
    cycleNumber === null ? entityName : fill(texts.page.where, { number: cycleNumber, entity: entityName });

  return {
    told: ({ kind, details }: NotificationWire): string => fill(texts.kinds[kind].told, Object.fromEntries(Object.entries(details).map(([name, value]) => [name, detail(name, value)]))),
    subject: (group: NotificationGroup): string => {
      const { subject, number, title } = group;
      const name = texts.subjects[subject.kind];
      if (subject.kind === 'cycle') return where(group);
      if (subject.kind === 'secretariat') return `${name}: ${group.entityName}`;
      return `${name} ${number}`.trim() + `: ${title.trim() || texts.page.untitled}`;
    },
    /** What the subject's own name does not say. */
    where: (group: NotificationGroup): string => (group.subject.kind === 'cycle' || group.subject.kind === 'secretariat' ? '' : where(group)),
  };
}

function isPhase(value: string): value is CyclePhase {
  return (cyclePhases as readonly string[]).includes(value);
}
