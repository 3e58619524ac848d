// `node tools/response-schemas.mjs`: what each handler of the API answers, as JSON Schema in `dist/api/response-schemas.json`.
// Read from the handlers' own types by the compiler that checks them, so that nothing is said twice; the schema of a
// response is under its `operationId`. `--print` writes to the standard output instead.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

const root = join(import.meta.dirname, '..');
const verbs = /^(Get|Post|Put|Patch|Delete)\(/;

const { fileNames, options } = ts.getParsedCommandLineOfConfigFile(join(root, 'tsconfig.json'), {}, { ...ts.sys, onUnRecoverableConfigFileDiagnostic: (problem) => { throw new Error(ts.flattenDiagnosticMessageText(problem.messageText, ' ')); } });
const program = ts.createProgram(fileNames.filter((name) => /(^|[/.])[\w-]*controller\.ts$/.test(name)), options);
const checker = program.getTypeChecker();

/** Types with a name of their own, each said once. */
const schemas = {};
const nameOfType = new Map();

function described(symbol) {
  const text = ts.displayPartsToString(symbol?.getDocumentationComment(checker) ?? []).trim();
  return text === '' ? {} : { description: text };
}

const areaOf = (symbol) => relative(root, symbol.declarations?.[0]?.getSourceFile().fileName ?? '').split('/')[1] ?? '';
const isOurs = (symbol) => symbol?.declarations?.some((declaration) => relative(root, declaration.getSourceFile().fileName).startsWith('libs/')) ?? false;

/** Two areas may call different things alike; the second is told by its area. */
function freeName(symbol) {
  return symbol.name in schemas ? `${areaOf(symbol)}.${symbol.name}` : symbol.name;
}

function schemaOf(type) {
  const { flags } = type;
  if (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return {};
  if (flags & ts.TypeFlags.Null) return { type: 'null' };
  if (flags & (ts.TypeFlags.StringLiteral | ts.TypeFlags.NumberLiteral)) return { const: type.value };
  if (flags & ts.TypeFlags.BooleanLiteral) return { const: checker.typeToString(type) === 'true' };
  if (flags & (ts.TypeFlags.StringLike)) return { type: 'string' };
  if (flags & ts.TypeFlags.NumberLike) return { type: 'number' };
  if (flags & ts.TypeFlags.BooleanLike) return { type: 'boolean' };
  if (type.isUnion()) return schemaOfUnion(type.types);
  // A branded text is a text
  if (type.isIntersection() && type.types.some(({ flags: part }) => part & ts.TypeFlags.StringLike)) return { type: 'string' };
  if (checker.isTupleType(type)) return { type: 'array', prefixItems: checker.getTypeArguments(type).map(schemaOf) };
  if (checker.isArrayType(type)) return { type: 'array', items: schemaOf(checker.getTypeArguments(type)[0]) };
  if (flags & ts.TypeFlags.Object || type.isIntersection()) return schemaOfObject(type);
  throw new Error(`No schema for the type ${checker.typeToString(type)}`);
}

function schemaOfUnion(types) {
  const said = types.filter(({ flags }) => !(flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Void)));
  const isLiteral = ({ flags }) => (flags & (ts.TypeFlags.StringLiteral | ts.TypeFlags.NumberLiteral)) !== 0;
  const literals = said.filter(isLiteral).map(({ value }) => value);
  const booleans = said.filter(({ flags }) => flags & ts.TypeFlags.BooleanLiteral);
  const others = said.filter((type) => !isLiteral(type) && !(booleans.length === 2 && booleans.includes(type)));
  const options = [
    ...(literals.length > 0 ? [{ enum: literals }] : []),
    ...(booleans.length === 2 ? [{ type: 'boolean' }] : []),
    ...others.map(schemaOf),
  ];
  return options.length === 1 ? options[0] : { anyOf: options };
}

function schemaOfObject(type) {
  // A file goes out as it is, in whatever kind it was stored
  if (type.symbol?.name === 'StreamableFile') return { type: 'string', format: 'binary' };
  if (type.symbol?.name === 'SqlJson') return schemaOf(checker.getTypeArguments(type)[0]);
  const symbol = type.aliasSymbol ?? type.symbol;
  const isGeneric = (type.aliasTypeArguments ?? checker.getTypeArguments(type.objectFlags & ts.ObjectFlags.Reference ? type : { resolvedTypeArguments: [] }) ?? []).length > 0;
  const hasName = isOurs(symbol) && !symbol.name.startsWith('__') && !isGeneric && (type.aliasSymbol !== undefined || type.isClassOrInterface());
  if (!hasName) return shapeOf(type);
  let name = nameOfType.get(type);
  if (name === undefined) {
    name = freeName(symbol);
    nameOfType.set(type, name);
    schemas[name] = {};
    Object.assign(schemas[name], described(symbol), shapeOf(type));
  }
  return { $ref: `#/components/schemas/${name}` };
}

function shapeOf(type) {
  const properties = {};
  const required = [];
  for (const property of checker.getPropertiesOfType(type)) {
    const propertyType = checker.getTypeOfSymbol(property);
    if (propertyType.getCallSignatures().length > 0) continue;
    const { $ref, ...schema } = schemaOf(propertyType);
    properties[property.name] = $ref ? { $ref } : { ...schema, ...described(property) };
    const mayLack = property.flags & ts.SymbolFlags.Optional || (propertyType.isUnion() && propertyType.types.some(({ flags }) => flags & ts.TypeFlags.Undefined));
    if (!mayLack) required.push(property.name);
  }
  const values = checker.getIndexTypeOfType(type, ts.IndexKind.String);
  return {
    type: 'object',
    ...(Object.keys(properties).length > 0 ? { properties } : {}),
    ...(required.length > 0 ? { required } : {}),
    ...(values ? { additionalProperties: schemaOf(values) } : {}),
  };
}

const responses = {};
function visit(node) {
  if (ts.isMethodDeclaration(node) && (ts.getDecorators(node) ?? []).some(({ expression }) => verbs.test(expression.getText()))) {
    const answered = checker.getReturnTypeOfSignature(checker.getSignatureFromDeclaration(node));
    const type = checker.getAwaitedType(answered) ?? answered;
    const isNothing = (type.flags & (ts.TypeFlags.Void | ts.TypeFlags.Undefined)) !== 0;
    if (!isNothing) responses[`${node.parent.name.text}_${node.name.getText()}`] = schemaOf(type);
  }
  ts.forEachChild(node, visit);
}
for (const file of program.getRootFileNames()) visit(program.getSourceFile(file));

const text = JSON.stringify({ responses, schemas });
if (process.argv.includes('--print')) process.stdout.write(text);
else {
  mkdirSync(join(root, 'dist/api'), { recursive: true });
  writeFileSync(join(root, 'dist/api/response-schemas.json'), text);
}
