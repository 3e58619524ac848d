import { noteEarlyTyping } from './early-typing';

function page(html: string) {
  document.body.innerHTML = html;
  const control = document.querySelector('input, textarea, select') as HTMLInputElement;
  const heard: string[] = [];
  control.addEventListener('input', () => heard.push(control.value));
  return { control, heard };
}

describe('what was typed before the page listened', () => {
  it.each([
    ['a line', '<input value="del servidor">'],
    ['a text', '<textarea>del servidor</textarea>'],
    ['a choice', '<select><option>a</option><option selected>b</option><option>escrito</option></select>'],
  ])('stands in %s again, and the page hears of it', (_what, html) => {
    const { control, heard } = page(html);
    control.value = 'escrito';
    const restore = noteEarlyTyping(document, false);
    control.value = html.includes('select') ? 'b' : 'del servidor';
    restore();
    expect([control.value, heard]).toEqual(['escrito', ['escrito']]);
  });

  it('is not told twice where nothing took it away', () => {
    const { control, heard } = page('<input>');
    control.value = 'escrito';
    noteEarlyTyping(document, false)();
    expect([control.value, heard]).toEqual(['escrito', []]);
  });

  it('is not what the browser remembered of an earlier visit', () => {
    const { control, heard } = page('<input value="lo nuevo de otra persona">');
    control.value = 'lo viejo';
    const restore = noteEarlyTyping(document, true);
    control.value = 'lo nuevo de otra persona';
    restore();
    expect([control.value, heard]).toEqual(['lo nuevo de otra persona', []]);
  });

  it('gives way to a text that this browser has kept', () => {
    const { control, heard } = page('<textarea></textarea>');
    control.value = 'dos palabras';
    const restore = noteEarlyTyping(document, false);
    control.value = 'un párrafo guardado';
    restore();
    expect([control.value, heard]).toEqual(['un párrafo guardado', []]);
  });

  it('leaves what nobody touched to the page', () => {
    const { control, heard } = page('<input value="del servidor">');
    const restore = noteEarlyTyping(document, false);
    control.value = 'guardado en este navegador';
    restore();
    expect([control.value, heard]).toEqual(['guardado en este navegador', []]);
  });
});
