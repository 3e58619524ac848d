export const es = {
  notFound: 'No encontramos esta página',
  about: {
    title: 'Qué es Tequio',
    lead: 'El taller en el que un Secretariado Técnico Local convierte problemas públicos en un Plan de Acción Local que todas las personas pueden leer, comprobar y comparar con lo que de verdad se hizo.',
    sections: [
      {
        title: 'El nombre',
        paragraphs: ['Tequio es el trabajo sin paga que una comunidad hace junta. Un plan de gobierno abierto también: lo escriben personas del servicio público, de la sociedad civil y del organismo garante, y ninguna puede terminarlo sola.'],
      },
      {
        title: 'De dónde salen las cifras',
        paragraphs: [
          'Cada número de este sitio se calcula a partir de registros que se pueden abrir con un clic. Cuando existe una cifra oficial, aparece al lado, con su fuente, su fecha y la diferencia.',
          'Los planes anteriores a este sitio son registros históricos: se muestran como se conocen, sin aprobación ni huella digital, y así lo dicen.',
        ],
      },
      {
        title: 'Datos abiertos y licencia',
        paragraphs: [
          'Los contenidos publicados pueden usarse, copiarse y transformarse citando la fuente (CC BY 4.0). El programa es libre, con licencia EUPL 1.2.',
          'El mapa de las entidades usa los trazos de @svg-maps/mexico (CC BY 4.0).',
        ],
      },
    ],
  },
  privacy: {
    title: 'Aviso de privacidad',
    lead: 'Qué datos personales se piden aquí, para qué se usan y cómo se pueden consultar, corregir o borrar.',
    sections: [
      {
        title: 'Qué se guarda',
        paragraphs: [
          'Para leer este sitio no se pide ningún dato. No hay contadores de visitas de terceros, publicidad ni rastreo entre sitios.',
          'Quien ocupa un asiento, da seguimiento o administra tiene una cuenta con nombre, correo electrónico y una contraseña de la que sólo se guarda una huella que no puede revertirse. También se guarda qué hizo en el trabajo común: lo que escribió, comentó, aprobó u objetó, y cuándo.',
          'La dirección de red se usa unos minutos para frenar intentos repetidos de entrada y no se publica.',
        ],
      },
      {
        title: 'Para qué se usa',
        paragraphs: [
          'Para que se sepa quién escribió y quién decidió dentro del secretariado, para avisar de lo que espera respuesta y para impedir que alguien actúe en nombre de otra persona.',
          'Nada de lo que se publica contiene correos, teléfonos ni firmas. El nombre de una persona sólo se publica si ella lo eligió.',
        ],
      },
      {
        title: 'Galletas y memoria del navegador',
        paragraphs: [
          'Hay una galleta para la sesión de quien entra, otra por la que se sabe que en este navegador ya se entró antes, para que quien adivine contraseñas no deje fuera a su dueño, y otra que recuerda si prefiere el tema claro u oscuro. Los textos que no ha enviado se guardan en su propio navegador para que no se pierdan, y se borran al enviarlos.',
        ],
      },
      {
        title: 'Acceso, rectificación, cancelación y oposición',
        paragraphs: [
          'Puede pedir sus datos, corregirlos, borrarlos u oponerse a su uso ante la unidad de transparencia de la institución que administra esta instalación. Al borrarlos, su nombre desaparece de los registros; lo que se decidió permanece, sin decir quién.',
          'Si la respuesta no le satisface, puede acudir a la autoridad garante de protección de datos de su entidad.',
        ],
      },
    ],
  },
  accessibility: {
    title: 'Accesibilidad',
    lead: 'Este sitio se construye para que cualquier persona pueda leerlo y trabajar en él, con la pauta WCAG 2.2, nivel AA, como mínimo.',
    sections: [
      {
        title: 'Lo que puede esperar',
        paragraphs: [
          'Todo se puede hacer con el teclado. Cada color va acompañado de una palabra y de una forma. Las imágenes con datos tienen su tabla. Las páginas se leen a 320 píxeles de ancho, con el texto al doble, impresas y en voz alta.',
          'Las páginas públicas se leen completas sin JavaScript. Hay tema claro y oscuro, y se respeta a quien pide menos movimiento o colores forzados.',
        ],
      },
      {
        title: 'Cómo se comprueba',
        paragraphs: ['Cada cambio pasa pruebas automáticas de accesibilidad en todas las páginas y en ambos temas, y recorridos completos hechos sólo con el teclado.'],
      },
      {
        title: 'Si algo le estorba',
        paragraphs: ['Escriba a la facilitación del secretariado o a la institución que administra esta instalación: diga en qué página estaba y qué quería hacer. Un obstáculo de accesibilidad se trata como una falla, no como una sugerencia.'],
      },
    ],
  },
};
