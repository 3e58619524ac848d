import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { FormField } from './form-field';
import { accessibilityFaults } from './testing/axe';

@Component({
  selector: 'tq-host',
  imports: [FormField],
  template: `<tq-form-field label="Título" hint="En una línea." [limit]="10" [errors]="errors()"><input type="text" value="México" /></tq-form-field>`,
})
class Host {
  readonly errors = signal<readonly string[]>([]);
}

async function shown(errors: readonly string[] = []) {
  const fixture = TestBed.createComponent(Host);
  fixture.componentInstance.errors.set(errors);
  await fixture.whenStable();
  const element: HTMLElement = fixture.nativeElement;
  const control = element.querySelector('input');
  if (!control) throw new Error('No control');
  const described = () =>
    (control.getAttribute('aria-describedby') ?? '').split(' ').map((id) => element.querySelector(`#${id}`)?.textContent?.trim());
  return { fixture, element, control, described };
}

describe('a form field', () => {
  it('names its control', async () => {
    const { element, control } = await shown();
    expect(element.querySelector('label')?.getAttribute('for')).toBe(control.id);
  });

  it('describes its control by the hint and what is left', async () => {
    const { described } = await shown();
    expect(described()).toEqual(['En una línea.', 'Quedan 4 caracteres']);
  });

  it('describes it by its refusals too, and marks it', async () => {
    const { control, described } = await shown(['Falta el verbo.']);
    expect(control.getAttribute('aria-invalid')).toBe('true');
    expect(described()).toContain('Falta el verbo.');
  });

  it('counts letters as people do and takes more than fits', async () => {
    const { fixture, element, control } = await shown();
    control.value = 'ä'.repeat(9) + '😀😀😀';
    control.dispatchEvent(new Event('input', { bubbles: true }));
    await fixture.whenStable();
    expect(element.querySelector('.field-count')?.textContent).toBe('Sobran 2 caracteres');
  });

  it.each([[[]], [['Falta el verbo.']]])('is accessible with %j', async (errors) => {
    const { element } = await shown(errors);
    expect(await accessibilityFaults(element)).toEqual([]);
  });
});
