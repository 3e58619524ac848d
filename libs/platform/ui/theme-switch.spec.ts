import { TestBed } from '@angular/core/testing';
import { ThemeSwitch } from './theme-switch';
import { accessibilityFaults } from './testing/axe';

async function shown() {
  const fixture = TestBed.createComponent(ThemeSwitch);
  document.body.append(fixture.nativeElement);
  await fixture.whenStable();
  const element: HTMLElement = fixture.nativeElement;
  const button = (name: string) => element.querySelector<HTMLButtonElement>(`button[aria-label="${name}"]`)!;
  return { element, toDark: button('Usar el tema oscuro'), toLight: button('Usar el tema claro') };
}

describe('the theme switch', () => {
  afterEach(() => document.documentElement.removeAttribute('data-theme'));

  it('turns the other theme on, remembers it for the server, and stands on the way back', async () => {
    const { toDark, toLight } = await shown();
    toDark.click();
    expect(document.documentElement.getAttribute('data-theme')).toBe('dark');
    expect(document.cookie).toContain('tequio-theme=dark');
    expect(document.activeElement).toBe(toLight);
    toLight.click();
    expect(document.documentElement.getAttribute('data-theme')).toBe('light');
    expect(document.cookie).toContain('tequio-theme=light');
    expect(document.activeElement).toBe(toDark);
  });

  it('is a form that the server understands where no scripts are', async () => {
    const { element, toDark } = await shown();
    const form = element.querySelector('form')!;
    expect([form.method, form.getAttribute('action'), toDark.name, toDark.getAttribute('value')]).toEqual(['post', '/tema', 'tema', 'dark']);
  });

  it('is accessible', async () => {
    const { element } = await shown();
    expect(await accessibilityFaults(element)).toEqual([]);
  });
});
