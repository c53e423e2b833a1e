/**
 * The rows of a CSV text with a header line, each by the header's names. Fields may be in double quotes; a line break in a
 * field is an error, since no list of listings has one.
 *
 * @throws where a row has another number of fields than the header.
 */
export function readCsv(text: string): readonly Readonly<Record<string, string>>[] {
  const [header = '', ...lines] = text.split(/\r?\n/).filter((line) => line !== '');
  const names = fieldsOf(header);
  return lines.map((line, index) => {
    const fields = fieldsOf(line);
    if (fields.length !== names.length) throw new Error(`Row ${index + 2} has ${fields.length} fields: ${line}`);
    return Object.fromEntries(names.map((name, place) => [name, (fields[place] ?? '').trim()]));
  });
}

function fieldsOf(line: string): readonly string[] {
  return Array.from(line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g), ([, quoted, plain]) =>
    quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
  );
}
