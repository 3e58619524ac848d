// Sentences about public problems, as people of a secretariat write them: real word forms for the search, real lengths.
const who = [
  'la Contraloría del Estado', 'el Ayuntamiento', 'la Secretaría de Medio Ambiente', 'la Secretaría de Finanzas', 'la Comisión del Agua', 'el Instituto de las Mujeres',
  'la Dirección de Ecología', 'la Secretaría de Salud', 'la Fiscalía', 'el Sistema DIF', 'la Secretaría de Educación', 'el Registro Civil', 'Protección Civil',
  'la Dirección de Tránsito', 'el Consejo Ciudadano', 'la universidad del estado', 'el colectivo vecinal', 'la red de organizaciones', 'el comité de contraloría social',
  'la Secretaría de Obras Públicas',
];
const does = [
  'publicará', 'actualizará cada mes', 'revisará junto con las vecinas', 'abrirá a consulta', 'pondrá en datos abiertos', 'dará a conocer', 'corregirá', 'medirá',
  'comparará', 'explicará en lenguaje sencillo', 'traducirá a las lenguas de la región', 'ordenará', 'verificará', 'entregará', 'difundirá en las colonias', 'reunirá en un solo portal',
];
const what = [
  'el padrón de ladrilleras', 'los permisos de construcción', 'el gasto en obra pública', 'las compras de medicamentos', 'los resultados de las inspecciones', 'el presupuesto de agua potable',
  'las rutas del transporte escolar', 'los contratos de recolección de basura', 'las declaraciones patrimoniales', 'el mapa de zonas de riesgo', 'los reportes de baches', 'las becas otorgadas',
  'los tiempos de espera en hospitales', 'las órdenes de protección', 'los expedientes de personas desaparecidas', 'la calidad del aire', 'las concesiones de pozos', 'los trámites de apertura de negocios',
  'los programas sociales', 'los acuerdos de cabildo', 'las actas de las sesiones', 'los indicadores de seguridad', 'las licencias de alcoholes', 'el avance de las carreteras rurales',
  'la nómina de los municipios', 'los apoyos al campo', 'las quejas por ruido', 'el inventario de árboles', 'las plantas de tratamiento', 'los refugios para mujeres',
];
const where = [
  'en los barrios del oriente', 'en las comunidades rurales', 'en toda la entidad', 'en los municipios de la sierra', 'en la zona metropolitana', 'en las cabeceras municipales',
  'en las colonias sin drenaje', 'en los centros de salud', 'en las escuelas públicas', 'junto al río', 'en los mercados', 'a lo largo de la carretera federal',
];
const why = [
  'para que cualquiera pueda saber en qué se gasta', 'porque nadie responde las solicitudes a tiempo', 'de modo que las familias decidan con información', 'porque los datos están dispersos en tres oficinas',
  'para evitar que se repitan las omisiones del año pasado', 'y rendirá cuentas cada trimestre', 'con la participación de organizaciones de la sociedad civil', 'antes de que termine el ejercicio fiscal',
  'porque el humo enferma a niñas y niños', 'y explicará cada cambio por escrito', 'con un calendario que se pueda vigilar', 'aunque falten inspectores',
];
const remarks = [
  'Nos parece que falta', 'Proponemos agregar', 'No queda claro quién responde por', 'Sugerimos medir', 'En la sesión pasada se pidió revisar', 'Habría que distinguir entre municipios en', 'Estamos de acuerdo con',
  'Conviene decir la fecha en que se publica', 'La meta es corta para', 'Ya existe un sistema parecido para', 'Pedimos que se cite la fuente de', 'Se puede empezar con una prueba en',
];

export const agendas = ['hacienda-publica', 'transparencia', 'tramites-y-servicios', 'seguridad-publica', 'desarrollo-urbano', 'educacion', 'medio-ambiente', 'justicia', 'grupos-vulnerables', 'otra'];

/** What people look for: forms and accents other than those of the texts. */
export const questions = ['ladrillera', 'inspeccion', 'agua potable', 'medicamento', 'obras publicas', 'niñas', 'transporte', 'basura', 'permiso de construccion', 'calidad del aire', 'becas', 'pozo'];

const capital = (text) => text[0].toUpperCase() + text.slice(1);

export function sentence(chance) {
  return `${capital(chance.of(who))} ${chance.of(does)} ${chance.of(what)} ${chance.of(where)} ${chance.of(why)}.`;
}

export function paragraph(chance, sentences) {
  return Array.from({ length: sentences }, () => sentence(chance)).join(' ');
}

export function title(chance) {
  return capital(`${chance.of(what)} ${chance.of(where)}, ${chance.of(['al alcance de todas las personas', 'con datos abiertos', 'con vigilancia vecinal', 'explicados y comparables', 'de principio a fin'])}`);
}

export function remark(chance) {
  return `${chance.of(remarks)} ${chance.of(what)} ${chance.of(where)}. ${chance.next() < 0.6 ? sentence(chance) : ''}`.trim();
}

export const anyWhat = (chance) => chance.of(what);
export const anyWho = (chance) => capital(chance.of(who));
