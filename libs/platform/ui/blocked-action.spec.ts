import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { BlockedAction } from './blocked-action';
import type { ShownRefusal } from './refusal-list';
import { accessibilityFaults } from './testing/axe';

@Component({
  selector: 'tq-host',
  imports: [BlockedAction],
  template: `<tq-blocked-action [refusals]="refusals()" [busy]="busy()" (pressed)="times.set(times() + 1)">Publicar</tq-blocked-action>`,
})
class Host {
  readonly refusals = signal<readonly ShownRefusal[]>([]);
  readonly busy = signal(false);
  readonly times = signal(0);
}

const twoReasons: readonly ShownRefusal[] = [
  { text: 'Falta una respuesta.', link: '/aportaciones', linkText: 'Responder' },
  { text: 'Falta una meta.', link: '#metas', linkText: 'Escribirla' },
];

async function shown(refusals: readonly ShownRefusal[]) {
  TestBed.configureTestingModule({ providers: [provideRouter([])] });
  const fixture = TestBed.createComponent(Host);
  fixture.componentInstance.refusals.set(refusals);
  await fixture.whenStable();
  const element: HTMLElement = fixture.nativeElement;
  const button = element.querySelector('button');
  if (!button) throw new Error('No button');
  return { fixture, element, button, host: fixture.componentInstance };
}

describe('an action', () => {
  it('acts when nothing speaks against it', async () => {
    const { button, host } = await shown([]);
    button.click();
    expect(host.times()).toBe(1);
    expect(button.getAttribute('aria-disabled')).toBeNull();
  });

  it('stays within reach of the keyboard when it cannot be pressed, and does not act', async () => {
    const { button, host } = await shown(twoReasons);
    button.click();
    expect(host.times()).toBe(0);
    expect(button.disabled).toBe(false);
    expect(button.getAttribute('aria-disabled')).toBe('true');
  });

  it('describes itself by every reason, each with its link', async () => {
    const { element, button } = await shown(twoReasons);
    const reasons = element.querySelector(`#${button.getAttribute('aria-describedby') ?? ''}`);
    expect(reasons?.textContent).toContain('Falta una respuesta.');
    expect(reasons?.textContent).toContain('Falta una meta.');
    expect([...(reasons?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'))).toEqual(['/aportaciones', '/#metas']);
  });

  it('shows the reasons when it is pressed', async () => {
    const { fixture, element, button } = await shown(twoReasons);
    expect(element.querySelector('.blocked-reasons')?.classList).toContain('visually-hidden');
    button.click();
    await fixture.whenStable();
    expect(element.querySelector('.blocked-reasons')?.classList).not.toContain('visually-hidden');
    expect(button.getAttribute('aria-expanded')).toBe('true');
  });

  it('does not act twice while it is busy', async () => {
    const { fixture, button, host } = await shown([]);
    host.busy.set(true);
    await fixture.whenStable();
    button.click();
    expect(host.times()).toBe(0);
  });

  it.each([[[]], [twoReasons]])('is accessible with %j', async (refusals) => {
    const { element } = await shown(refusals);
    expect(await accessibilityFaults(element)).toEqual([]);
  });
});
