import type { PersonKey } from './people';

export type ProblemKey = 'brickKilns' | 'brickSmoke' | 'waterLeaks' | 'permits' | 'streetLights';

export interface ProblemStory {
  readonly key: ProblemKey;
  readonly author: PersonKey;
  readonly title: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly evidence: readonly { readonly claim: string; readonly source: string; readonly link: string }[];
  /** What became of it. */
  readonly ending: { readonly kind: 'prioritised' } | { readonly kind: 'merged'; readonly into: ProblemKey; readonly reason: string } | { readonly kind: 'set-aside'; readonly reason: string };
}

export const problems: readonly ProblemStory[] = [
  {
    key: 'brickKilns',
    author: 'cleanSky',
    title: 'Humo de hornos ladrilleros sobre las colonias del oriente',
    fields: {
      whatHappens: 'De octubre a marzo, los hornos artesanales queman llanta, aserrín y aceite usado por la noche. El humo se queda sobre las colonias y no hay un registro público de cuántos hornos trabajan ni de qué queman.',
      whoIsAffected: 'Familias de las colonias del oriente, en especial niñas, niños y personas mayores con asma; y las propias familias ladrilleras, que respiran el humo de cerca.',
      where: 'Oriente de la ciudad de Durango y ejidos vecinos',
      since: 'Al menos desde 2009',
      causes: 'No hay combustible limpio a un precio que el oficio pueda pagar. El padrón de hornos es de 2012 y no se publica. Las inspecciones se hacen por queja y sus resultados no se conocen.',
      whatWasTried: 'El primer plan de acción (2015) comprometió hornos demostrativos; se construyó uno y no quedó quien lo operara.',
      agenda: 'medio-ambiente',
    },
    evidence: [{ claim: 'El padrón municipal de hornos no se actualiza desde 2012', source: 'Relato de las mesas de trabajo (ejemplo ficticio)', link: '' }],
    ending: { kind: 'prioritised' },
  },
  {
    key: 'brickSmoke',
    author: 'secondGuarantor',
    title: 'Quema de llantas por las noches',
    fields: {
      whatHappens: 'Vecinas y vecinos reportan humo negro y olor a hule entre las diez de la noche y las cuatro de la mañana.',
      whoIsAffected: 'Colonias cercanas a los hornos.',
      where: 'Oriente de la ciudad de Durango',
      since: '2016',
      causes: 'La llanta usada es el combustible más barato que hay.',
      agenda: 'medio-ambiente',
    },
    evidence: [],
    ending: { kind: 'merged', into: 'brickKilns', reason: 'Describe el mismo humo y la misma causa; sus datos de horario se suman.' },
  },
  {
    key: 'waterLeaks',
    author: 'comptroller',
    title: 'Fugas de agua que se reportan y nadie sabe si se repararon',
    fields: {
      whatHappens: 'Los reportes de fugas se hacen por teléfono. No hay folio, ni plazo, ni manera de saber si la cuadrilla acudió. El mismo punto se reporta varias veces.',
      whoIsAffected: 'Quien paga un servicio que no llega con presión suficiente, sobre todo en las partes altas.',
      where: 'Zona urbana del municipio de Durango',
      since: '2014',
      causes: 'El organismo operador lleva sus órdenes de trabajo en papel y no publica sus tiempos de reparación.',
      whatWasTried: 'Un número de mensajería que dejó de atenderse a los tres meses.',
      agenda: 'tramites-y-servicios',
    },
    evidence: [{ claim: 'Siete de cada diez reportes repiten un punto ya reportado', source: 'Ejercicio de las mesas de trabajo (ejemplo ficticio)', link: '' }],
    ending: { kind: 'prioritised' },
  },
  {
    key: 'permits',
    author: 'brickmakers',
    title: 'Nadie sabe qué pide el municipio para abrir un taller',
    fields: {
      whatHappens: 'Los requisitos para un taller cambian según la ventanilla. La lista publicada no coincide con lo que se pide y no dice cuánto tarda la respuesta.',
      whoIsAffected: 'Talleres familiares que trabajan sin permiso porque no pueden reunir los requisitos.',
      where: 'Municipio de Durango',
      since: '2015',
      causes: 'Cada dependencia publica su propia lista y ninguna tiene la obligación de mantenerla al día.',
      whatWasTried: 'Una guía impresa en 2016.',
      agenda: 'tramites-y-servicios',
    },
    evidence: [],
    ending: { kind: 'prioritised' },
  },
  {
    key: 'streetLights',
    author: 'municipality',
    title: 'Luminarias apagadas en rutas escolares',
    fields: {
      whatHappens: 'Varias rutas hacia secundarias vespertinas no tienen luz al salir de clases.',
      whoIsAffected: 'Estudiantes del turno vespertino.',
      where: 'Sur de la ciudad de Durango',
      since: '2018',
      causes: 'Robo de cable y falta de repuestos.',
      agenda: 'seguridad-publica',
    },
    evidence: [],
    ending: { kind: 'set-aside', reason: 'Ya tiene presupuesto y calendario en el programa municipal de 2019; el secretariado acordó no duplicarlo.' },
  },
];
