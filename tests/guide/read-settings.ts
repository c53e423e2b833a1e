import ts from 'typescript';

/** A setting of `site.ts`, or a part of one: `publisher.name`. */
export interface Setting {
  readonly name: string;
  readonly type: string;
  readonly isOptional: boolean;
  /** Its comment in the type; empty if it has none. */
  readonly description: string;
  /** As `@example` in that comment has it. */
  readonly example: string | undefined;
}

/** More parts are a table of its own, as the names of all rules: they are not listed. */
const mostParts = 12;

/** Reads the settings from their type, an interface, with the comments that editors show while `site.ts` is edited. */
export function readSettings(file: string, name: string): readonly Setting[] {
  const program = ts.createProgram([file], {
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    allowImportingTsExtensions: true,
  });
  const checker = program.getTypeChecker();
  const declaration = program
    .getSourceFile(file)
    ?.statements.find((statement) => ts.isInterfaceDeclaration(statement) && statement.name.text === name);
  if (!declaration) throw new Error(`${file} declares no interface ${name}.`);
  return readParts(checker.getTypeAtLocation(declaration), declaration, checker, '');
}

function readParts(type: ts.Type, place: ts.Node, checker: ts.TypeChecker, owner: string): readonly Setting[] {
  return propertiesOf(type).flatMap((symbol) => {
    const whole = checker.getTypeOfSymbolAtLocation(symbol, place);
    const own = checker.getNonNullableType(whole);
    const name = `${owner}${symbol.name}`;
    const isOfEvery = !type.isUnion() || type.types.every((shape) => shape.getProperty(symbol.name) !== undefined);
    const isOptional = !isOfEvery || (symbol.flags & ts.SymbolFlags.Optional) !== 0;
    const example = symbol.getJsDocTags(checker).find((tag) => tag.name === 'example');
    const element = checker.isArrayType(own) ? checker.getTypeArguments(own as ts.TypeReference)[0] : undefined;
    const group = [own, element].find((part) => part && isPlainGroup(part, checker));
    const setting: Setting = {
      name,
      type: group ? (group === own ? 'group' : 'list of groups') : describeType(own, checker),
      isOptional,
      description: ts.displayPartsToString(symbol.getDocumentationComment(checker)).replace(/\s+/g, ' ').trim(),
      example: example && ts.displayPartsToString(example.text).trim(),
    };
    return [setting, ...(group ? readParts(group, place, checker, `${name}${group === own ? '' : '[]'}.`) : [])];
  });
}

/** Of every shape that a group may have. */
function propertiesOf(type: ts.Type): readonly ts.Symbol[] {
  const shapes = type.isUnion() ? type.types : [type];
  const properties = shapes.flatMap((shape) => shape.getProperties());
  return [...new Map(properties.map((property) => [property.name, property])).values()];
}

/** Whether a type is a group of fields that are declared one by one, or one of several such groups. */
function isPlainGroup(type: ts.Type, checker: ts.TypeChecker): boolean {
  const shapes = type.isUnion() ? type.types : [type];
  if (shapes.some((shape) => checker.isArrayType(shape) || (shape.flags & ts.TypeFlags.Object) === 0)) return false;
  const properties = propertiesOf(type);
  const areDeclared = properties.every(({ declarations }) => declarations?.some(ts.isPropertySignature));
  return properties.length > 0 && properties.length <= mostParts && areDeclared;
}

function describeType(type: ts.Type, checker: ts.TypeChecker): string {
  const flags: ts.TypeFormatFlags =
    ts.TypeFormatFlags.NoTruncation |
    ts.TypeFormatFlags.InTypeAlias |
    ts.TypeFormatFlags.UseSingleQuotesForStringLiteralType;
  if ((type.flags & ts.TypeFlags.Object) !== 0 && !checker.isArrayType(type)) return 'names, each with a value';
  const text = checker.typeToString(type, undefined, flags);
  return text
    .replaceAll(' | ', ' or ')
    .replaceAll('readonly ', '')
    .replaceAll('boolean', 'true or false')
    .replaceAll('string', 'text');
}
