// What a line is set in until the bundled family has arrived: the system's font, stretched to the family's own measures, so
// that the swap moves nothing on the page.

// A stretch of ordinary Spanish without accents (their letters are as wide as the plain ones).
const sample =
  'el secretariado convierte problemas publicos en un plan que todas las personas pueden leer comprobar y comparar con lo que ' +
  'de verdad se hizo y despues vuelve a empezar con lo que quedo pendiente';

// How wide a letter of that stretch is on average, in ems, measured from the font files themselves. Times New Roman and
// Arial by the widths of Adobe's metrics of Times and Helvetica, which they and the Liberation fonts keep; Roboto is Arial's
// width times 911/904, the averages their own tables declare.
const systemFonts = {
  serif: [
    { local: ['Times New Roman', 'Liberation Serif', 'Tinos', 'Times'], width: 0.4121 },
    { local: ['Noto Serif'], width: 0.4946 },
    { local: ['DejaVu Serif'], width: 0.5282 },
    { local: ['Open Sans'], width: 0.4863 },
  ],
  sans: [
    { local: ['Arial', 'Liberation Sans', 'Arimo', 'Helvetica'], width: 0.4636 },
    { local: ['Roboto'], width: 0.4672 },
    { local: ['Noto Sans'], width: 0.4896 },
    { local: ['Open Sans'], width: 0.4863 },
    { local: ['DejaVu Sans'], width: 0.5257 },
  ],
};

/** One face for each font that a system may have; the token sheet names them in this order, the first present is used. */
export function fallbackFaces(name, kind, font) {
  const width = font.widthOf(sample) / font.em / sample.length;
  return systemFonts[kind].map((system, index) => face(`${name} ${index + 1}`, system, width / system.width, font)).join('\n');
}

function face(name, system, stretch, font) {
  const percent = (share) => `${(share * 100).toFixed(2)}%`;
  return `@font-face {
  font-family: '${name}';
  src: ${system.local.map((local) => `local('${local}')`).join(', ')};
  size-adjust: ${percent(stretch)};
  ascent-override: ${percent(font.ascent / font.em / stretch)};
  descent-override: ${percent(font.descent / font.em / stretch)};
  line-gap-override: ${percent(font.lineGap / font.em / stretch)};
}`;
}
