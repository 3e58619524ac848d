import { TestBed } from '@angular/core/testing';
import { ThemeSwitch } from './theme-switch';
import { accessibilityFaults } from './testing/axe';

async function shown() {
  const fixture = TestBed.createComponent(ThemeSwitch);
  await fixture.whenStable();
  const element: HTMLElement = fixture.nativeElement;
  const button = element.querySelector('button');
  if (!button) throw new Error('No button');
  return { fixture, element, button };
}

describe('the theme switch', () => {
  afterEach(() => document.documentElement.removeAttribute('data-theme'));

  it('turns the other theme on, remembers it for the server, and offers the way back', async () => {
    const { fixture, button } = await shown();
    expect(button.getAttribute('aria-label')).toBe('Usar el tema oscuro');
    button.click();
    await fixture.whenStable();
    expect(document.documentElement.getAttribute('data-theme')).toBe('dark');
    expect(document.cookie).toContain('tequio-theme=dark');
    expect(button.getAttribute('aria-label')).toBe('Usar el tema claro');
  });

  it('begins with the theme the server rendered', async () => {
    document.documentElement.setAttribute('data-theme', 'dark');
    const { button } = await shown();
    expect(button.getAttribute('aria-label')).toBe('Usar el tema claro');
  });

  it('is accessible', async () => {
    const { element } = await shown();
    expect(await accessibilityFaults(element)).toEqual([]);
  });
});
