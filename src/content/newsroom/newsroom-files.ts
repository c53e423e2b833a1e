import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import type { Finding } from '../../domain/finding.ts';
import { compareText } from '../../domain/order.ts';
import type { QuotationMarks } from '../../domain/language/words/quotation-marks.ts';
import { findYamlComments } from '../fields/find-yaml-comments.ts';
import { findEncodingErrors, findOtherEncoding } from '../files/file-problems.ts';
import { findGarbledLetters } from '../files/garbled-letters.ts';
import { toFindings } from '../fields/issues.ts';
import { notAFile } from '../files/stray-files.ts';
import { findLinkProblem } from '../files/symbolic-links.ts';
import { findMergeConflict } from '../files/merge-conflict.ts';
import { findMarkup } from '../fields/find-markup.ts';
import { salvage, type Salvaged } from '../fields/salvage.ts';
import { typeset } from '../fields/typeset.ts';
import { continuedLines, findBrokenValues } from '../yaml/broken-values.ts';
import { readYaml, type Path, type YamlSource } from '../yaml/yaml-source.ts';
import { isOfSystem } from '../../files/left-files.ts';
import { isCode } from '../../files/system-error.ts';
import { namesAfter, nothingReplaced, type ReplacedFiles } from '../../files/replaced-files.ts';

/** One entry of a newsroom's file. */
export interface NewsroomEntry<Value> {
  readonly id: string;
  /** Left out if the entry has errors. */
  readonly value?: Value | undefined;
  /** The fields that are valid. */
  readonly rest: Salvaged<Value> | undefined;
}

export interface IdProblem {
  readonly message: string;
  readonly hint: string;
}

/**
 * Largest file that is read, in bytes: tens of thousands of tags or authors. The parser needs a hundred times as much
 * memory.
 */
const largestBytes = 4_000_000;

/** Reads a newsroom's files, keeps the places of their fields, and collects their findings. */
export class NewsroomFiles {
  readonly findings: Finding[] = [];
  readonly #root: string;
  readonly #marks: QuotationMarks;
  readonly #replaced: ReplacedFiles;
  readonly #sources = new Map<string, YamlSource>();
  readonly #lines = new Map<string, { readonly lines: readonly string[]; readonly firstLine: number }>();
  readonly #empty = new Set<string>();

  /**
   * @param root the project's root, from which the paths of files start.
   * @param marks for typesetting prose.
   * @param replaced texts that count in the place of files.
   */
  constructor(root: string, marks: QuotationMarks, replaced: ReplacedFiles = nothingReplaced) {
    this.#root = root;
    this.#marks = marks;
    this.#replaced = replaced;
  }

  /** Adds an error about a file as a whole, or at a path in its YAML. */
  complain(file: string, rule: string, message: string, hint: string, path?: Path): void {
    const position = path && this.#sources.get(file)?.locate(path);
    this.findings.push({ severity: 'error', rule, file, ...position, message, hint });
  }

  /** Like `complain`, as a warning. */
  warn(file: string, rule: string, message: string, hint: string, path?: Path): void {
    const position = path && this.#sources.get(file)?.locate(path);
    this.findings.push({ severity: 'warning', rule, file, ...position, message, hint });
  }

  /** Like `complain`, at a field's name. `about`: see `Finding`. */
  complainOfKey(file: string, rule: string, message: string, hint: string, path: Path, about: string): void {
    const position = this.#sources.get(file)?.locateKey(path);
    this.findings.push({ severity: 'error', rule, file, ...position, about, message, hint });
  }

  /** Whether an optional file exists. */
  has(file: string): boolean {
    if (this.#replaced.has(file)) return this.#replaced.get(file) !== undefined;
    return existsSync(join(this.#root, file));
  }

  readText(file: string): string | undefined {
    if (this.#replaced.has(file)) {
      const text = this.#replaced.get(file);
      if (text !== undefined) return this.#decoded(file, text);
      this.#complainOfMissing(file);
      return undefined;
    }
    const problem = findLinkProblem(this.#root, file);
    if (problem) {
      this.findings.push(problem);
      return undefined;
    }
    const path = join(this.#root, file);
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats && !stats.isFile() && !stats.isDirectory()) {
      this.complain(file, 'stray-file', notAFile.message, notAFile.hint);
      return undefined;
    }
    if (stats && stats.size > largestBytes) {
      const [has, most] = [stats.size, largestBytes].map((bytes) => bytes.toLocaleString('en'));
      const message = `The file has ${has} bytes, and ${most} are read at most.`;
      this.complain(file, 'long-file', message, 'Take out what does not belong in it.');
      return undefined;
    }
    try {
      return this.#decoded(file, readFileSync(path, 'utf8'));
    } catch {
      this.#complainOfMissing(file);
      return undefined;
    }
  }

  #decoded(file: string, text: string): string | undefined {
    const other = findOtherEncoding(text, file) ?? findMergeConflict(text, file);
    this.findings.push(...(other ? [other] : [...findEncodingErrors(text, file), ...findGarbledLetters(text, file)]));
    return other ? undefined : text;
  }

  #complainOfMissing(file: string): void {
    const hint = 'Restore it, or check its permissions.';
    this.complain(file, 'newsroom-file-missing', 'This file cannot be read, and a newsroom needs it.', hint);
  }

  /** @param firstLine the line of the file on which `text` starts, from 1. */
  readYaml(file: string, text: string, firstLine = 1): unknown {
    const source = readYaml(text, file, firstLine);
    this.#sources.set(file, source);
    this.#lines.set(file, { lines: continuedLines(text), firstLine });
    this.findings.push(...source.findings);
    return source.data;
  }

  /**
   * Reads a file of ids, each with a group of fields.
   *
   * @param findProblem returns the problem of an id, if there is one.
   * @param example an entry, if every story needs one of the file: without any, the file counts as unread.
   */
  readMap<Value>(
    file: string,
    schema: z.ZodType<Value>,
    findProblem: (id: string) => IdProblem | undefined,
    example?: string,
  ): readonly NewsroomEntry<Value>[] {
    const text = this.readText(file);
    const data = text === undefined ? undefined : this.readYaml(file, text);
    if (example !== undefined && (data === null || (typeof data === 'object' && Object.keys(data).length === 0))) {
      this.complain(file, 'newsroom-shape', 'This file has no entry, and each story needs one.', `Write ${example}.`);
      this.#empty.add(file);
      return [];
    }
    if (data === undefined || data === null) return [];
    if (typeof data !== 'object' || Array.isArray(data)) {
      const hint = 'Write an id, a colon, and its fields indented below.';
      this.complain(file, 'newsroom-shape', 'This file must hold ids, each with its fields.', hint, []);
      return [];
    }
    return Object.entries(data).map(([id, written]: [string, unknown]) => {
      const problem = findProblem(id);
      if (problem) this.complainOfKey(file, 'newsroom-id', problem.message, problem.hint, [id], id);
      return { id, ...this.check(file, written, schema, [id]) };
    });
  }

  /** True if the ids of a file were read, and there are some if stories need them. */
  hasRead(file: string): boolean {
    if (this.#empty.has(file)) return false;
    const data = this.#sources.get(file)?.data;
    return data === null || (typeof data === 'object' && !Array.isArray(data));
  }

  /** Checks the value at a place of a file against a schema. */
  check<Value>(
    file: string,
    value: unknown,
    schema: z.ZodType<Value>,
    path: Path = [],
  ): Omit<NewsroomEntry<Value>, 'id'> {
    const result = schema.safeParse(value);
    const rest = salvage(value, schema, result);
    const source = this.#sources.get(file);
    if (!source) throw new Error(`${file} was not read before it was checked.`);
    const inPlace: YamlSource = {
      ...source,
      data: value,
      locate: (below) => source.locate([...path, ...below]),
      locateKey: (below) => source.locateKey([...path, ...below]),
      commentAfter: (below) => source.commentAfter([...path, ...below]),
    };
    const { lines = [], firstLine = 1 } = this.#lines.get(file) ?? {};
    this.findings.push(
      ...findYamlComments(schema, inPlace, file),
      ...findMarkup(schema, inPlace, file),
      ...findBrokenValues(schema, inPlace, file, lines, firstLine),
    );
    if (result.success) return { value: typeset(schema, result.data, this.#marks), rest };
    this.findings.push(...toFindings(result.error, schema, inPlace, file));
    return { rest };
  }

  /**
   * The names of a folder's files, without their ending, sorted; none if there is no such folder. A file with another
   * ending is a finding, so that `apple.yml` is not silently ignored.
   */
  list(folder: string, ending: string): readonly string[] {
    return this.listNames(folder, [ending]).map((name) => name.slice(0, -ending.length));
  }

  /** Lists names with one of several endings. Unlike those of `list`, they keep their ending. */
  listNames(folder: string, endings: readonly string[]): readonly string[] {
    const names = this.#namesIn(folder)
      .filter((name) => !name.startsWith('.') && !isOfSystem(name))
      .sort(compareText);
    const isRead = (name: string) => endings.some((ending) => name.endsWith(ending));
    for (const name of names.filter((other) => !isRead(other))) {
      const file = `${folder}/${name}`;
      const isFolder = statSync(join(this.#root, file), { throwIfNoEntry: false })?.isDirectory() === true;
      const [inside] = isFolder ? this.#namesIn(file).toSorted(compareText) : [];
      if (inside !== undefined) {
        const hint = `Move its files up, ${name}/${inside} as ${name}-${inside}, or move it elsewhere.`;
        this.complain(file, 'stray-file', 'Folders in this folder are not read.', hint);
        continue;
      }
      const message = `Files in this folder end in ${endings.join(' or ')}: this one is not read.`;
      this.complain(file, 'stray-file', message, 'Rename it, or move it elsewhere.');
    }
    return names.filter(isRead);
  }

  #namesIn(folder: string): readonly string[] {
    try {
      return namesAfter(folder, readdirSync(join(this.#root, folder)), this.#replaced);
    } catch (error) {
      if (isCode(error, 'ENOENT')) return namesAfter(folder, [], this.#replaced);
      this.complain(folder, 'newsroom-file-missing', 'This folder cannot be read.', 'Check its permissions.');
      return [];
    }
  }
}
