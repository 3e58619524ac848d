import { ApplicationRef } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { accessibilityFaults } from '../testing/axe';
import { Dialogs } from './dialogs';

const question = { title: '¿Congelar la versión 4?', text: 'Una versión no cambia nunca.', confirm: 'Congelar versión' };

async function asked() {
  const answer = TestBed.inject(Dialogs).confirm(question);
  await TestBed.inject(ApplicationRef).whenStable();
  const dialog = document.querySelector<HTMLElement>('[role=dialog]');
  if (!dialog) throw new Error('No dialog');
  const press = (text: string) => [...dialog.querySelectorAll('button')].find((button) => button.textContent?.trim() === text)?.click();
  return { answer, dialog, press };
}

describe('a confirmation', () => {
  it('answers yes by its verb', async () => {
    const { answer, press } = await asked();
    press('Congelar versión');
    expect(await answer).toBe(true);
  });

  it('answers no by Cancelar', async () => {
    const { answer, press } = await asked();
    press('Cancelar');
    expect(await answer).toBe(false);
  });

  it('is named by its title and accessible', async () => {
    const { answer, dialog, press } = await asked();
    expect(document.getElementById(dialog.getAttribute('aria-labelledby') ?? '')?.textContent).toBe(question.title);
    expect(await accessibilityFaults(dialog)).toEqual([]);
    press('Cancelar');
    await answer;
  });
});
