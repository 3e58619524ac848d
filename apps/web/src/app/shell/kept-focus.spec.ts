import { keepFocusWithin } from './kept-focus';

function aPage(): HTMLElement {
  document.body.innerHTML = `
    <main>
      <section id="rows">
        <ul><li id="row"><p id="way-out"><button id="remove">Quitar</button></p></li></ul>
        <button id="add">Agregar</button>
      </section>
    </main>`;
  const main = document.querySelector('main')!;
  keepFocusWithin(main);
  return main;
}

const at = (id: string) => document.getElementById(id)!;
const observersHaveSeen = () => Promise.resolve();

describe('the focus, when what had it is taken away', () => {
  it('goes on in what came instead, and not on what destroys', async () => {
    aPage();
    at('remove').focus();
    at('way-out').outerHTML = '<p><button class="danger">Sí, quitar</button><button id="keep">Conservar</button></p>';
    await observersHaveSeen();
    expect(document.activeElement).toBe(at('keep'));
  });

  it('goes on in the part of the page where it was, when nothing came', async () => {
    aPage();
    at('remove').focus();
    at('row').remove();
    await observersHaveSeen();
    expect(document.activeElement).toBe(at('rows'));
    at('add').focus();
    expect(at('rows').hasAttribute('tabindex')).toBe(false);
  });

  it('goes to what unfolds it again, when it was folded away', async () => {
    const main = aPage();
    main.insertAdjacentHTML('beforeend', '<details open><summary id="unfold">Verificar</summary><div><button id="send">Enviar</button></div></details>');
    at('send').focus();
    main.querySelector('details')!.open = false;
    await observersHaveSeen();
    expect(document.activeElement).toBe(at('unfold'));
  });

  it('stays where somebody took it meanwhile', async () => {
    aPage();
    at('remove').focus();
    at('row').remove();
    at('add').focus();
    await observersHaveSeen();
    expect(document.activeElement).toBe(at('add'));
  });

  it('is left alone by whoever points elsewhere', async () => {
    aPage();
    at('remove').focus();
    at('rows').dispatchEvent(new Event('pointerdown', { bubbles: true }));
    at('remove').blur();
    at('row').remove();
    await observersHaveSeen();
    expect(document.activeElement).toBe(document.body);
  });
});
