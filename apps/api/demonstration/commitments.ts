import type { PersonKey } from './people';
import type { ProblemKey } from './problems';

export interface CommitmentStory {
  readonly answers: ProblemKey;
  readonly author: PersonKey;
  readonly title: string;
  /** Who answers for it; the institution is that of the person's seat. */
  readonly liaison?: PersonKey;
  readonly counterpart?: PersonKey;
  readonly fields: Readonly<Record<string, string | readonly string[]>>;
  readonly milestones: readonly { readonly what: string; readonly responsible: string; readonly startsOn: string; readonly endsOn: string; readonly weight: number }[];
  readonly indicators: readonly { readonly name: string; readonly baseline: number; readonly target: number; readonly unit: string; readonly source: string }[];
}

/** Two complete sheets and one that still lacks its owner, its weights and its indicator: the work that waits for a newcomer. */
export const commitments: readonly CommitmentStory[] = [
  {
    answers: 'brickKilns',
    author: 'municipality',
    title: 'Padrón público de hornos y cambio de combustible con las familias ladrilleras',
    liaison: 'municipality',
    counterpart: 'cleanSky',
    fields: {
      statusQuo: 'El padrón de hornos es de 2012, no se publica y no dice qué combustible se usa. Las inspecciones se conocen solo por quienes las reciben.',
      action: 'Levantar con las familias ladrilleras un padrón público de hornos, con ubicación por zona y combustible. Publicar cada mes las inspecciones y sus resultados.\nOperar tres hornos demostrativos con combustible limpio, a cargo de las propias familias, y publicar su costo por millar de ladrillos.',
      contribution: 'Con un padrón abierto cualquiera puede ver si el humo disminuye y a quién apoyar; con hornos propios, el oficio puede cambiar sin cerrar.',
      values: ['access-to-information', 'participation', 'accountability'],
      agenda: 'medio-ambiente',
      policyArea: 'Calidad del aire',
      sdgs: ['3', '11', '13'],
      verificationMeans: 'Padrón en formato abierto en el portal municipal, con fecha de corte. Minutas de inspección publicadas. Bitácora de los hornos demostrativos.',
      risks: 'Que el precio del combustible limpio suba; que las familias teman que el padrón sirva para clausurar. Se acuerda que el padrón no da lugar a sanciones durante el plazo.',
    },
    milestones: [
      { what: 'Reglas del padrón acordadas en mesa con las familias ladrilleras', responsible: 'Dirección Municipal de Medio Ambiente', startsOn: '2019-03-01', endsOn: '2019-04-30', weight: 20 },
      { what: 'Padrón levantado y publicado en formato abierto', responsible: 'Dirección Municipal de Medio Ambiente', startsOn: '2019-05-01', endsOn: '2019-08-31', weight: 40 },
      { what: 'Tres hornos demostrativos en operación, con costos publicados', responsible: 'Unión de Ladrilleras y Ladrilleros', startsOn: '2019-06-01', endsOn: '2020-01-31', weight: 40 },
    ],
    indicators: [
      { name: 'Hornos en el padrón público', baseline: 0, target: 120, unit: 'hornos', source: 'Padrón publicado' },
      { name: 'Inspecciones con resultado publicado', baseline: 0, target: 100, unit: 'por ciento', source: 'Portal municipal' },
    ],
  },
  {
    answers: 'waterLeaks',
    author: 'comptroller',
    title: 'Cada fuga con folio, plazo y resultado a la vista',
    liaison: 'comptroller',
    counterpart: 'brickmakers',
    fields: {
      statusQuo: 'Los reportes se toman por teléfono, sin folio. El organismo operador no publica cuánto tarda en reparar.',
      action: 'Dar un folio a cada reporte, publicar su estado y el tiempo de reparación por colonia, y revisar cada trimestre con la contraloría social los puntos que se repiten.',
      contribution: 'Quien reporta puede seguir su caso, y la ciudad puede ver dónde se pierde el agua.',
      values: ['access-to-information', 'accountability', 'innovation'],
      agenda: 'tramites-y-servicios',
      policyArea: 'Agua potable',
      sdgs: ['6', '16'],
      verificationMeans: 'Base de datos abierta de reportes, sin datos personales. Actas de las revisiones trimestrales.',
      risks: 'Que las cuadrillas no cierren los folios desde el campo.',
    },
    milestones: [
      { what: 'Registro de reportes con folio en operación', responsible: 'Organismo operador', startsOn: '2019-03-15', endsOn: '2019-06-30', weight: 50 },
      { what: 'Publicación mensual de tiempos de reparación por colonia', responsible: 'Contraloría del Estado', startsOn: '2019-07-01', endsOn: '2019-12-31', weight: 30 },
      { what: 'Tres revisiones trimestrales con contraloría social', responsible: 'Contraloría del Estado', startsOn: '2019-06-01', endsOn: '2020-02-15', weight: 20 },
    ],
    indicators: [{ name: 'Reportes con folio y resultado publicado', baseline: 0, target: 90, unit: 'por ciento', source: 'Base de datos abierta de reportes' }],
  },
  {
    answers: 'permits',
    author: 'brickmakers',
    title: 'Una sola lista de requisitos para talleres familiares',
    fields: {
      statusQuo: 'Cada ventanilla pide cosas distintas y nadie responde por la lista publicada.',
      action: 'Publicar una sola lista de requisitos, con plazo de respuesta y costo, acordada con los talleres y revisada cada seis meses.',
      contribution: 'Quien quiere trabajar en regla sabe qué se le pide y puede exigirlo.',
      values: ['access-to-information', 'participation'],
      agenda: 'tramites-y-servicios',
      policyArea: 'Mejora regulatoria',
    },
    milestones: [
      { what: 'Mesas con talleres para reunir lo que hoy se pide', responsible: '', startsOn: '2019-03-15', endsOn: '2019-05-31', weight: 30 },
      { what: 'Lista única publicada', responsible: '', startsOn: '2019-06-01', endsOn: '2019-07-31', weight: 50 },
    ],
    indicators: [],
  },
];

export const planTexts = {
  introduction:
    'Este es el segundo Plan de Acción Local de Durango. Lo escriben juntas las autoridades, las organizaciones de la sociedad civil y la autoridad garante, a partir de tres problemas que se eligieron entre los asientos del secretariado.',
  vision: 'Que quien vive en Durango pueda saber qué se comprometió, quién responde y qué se hizo de verdad.',
  method:
    'Entre octubre y noviembre de 2018 se recibieron cinco problemáticas. Cada asiento las calificó por urgencia, innovación, beneficio social y viabilidad; los puntajes se conocieron al cerrar la ronda.',
} as const;
