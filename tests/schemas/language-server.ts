import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface Place {
  readonly line: number;
  readonly character: number;
}

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

/** How an editor runs a language server. */
export interface ServerOptions {
  /** From `node_modules`. */
  readonly program: string;
  readonly languageId: string;
  readonly initializationOptions?: object;
  /** Those of `yaml` in an editor. */
  readonly settings?: unknown;
}

/** A language server over its standard streams. */
export class LanguageServer {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #root: string;
  readonly #options: ServerOptions;
  readonly #answers = new Map<number, (result: unknown) => void>();
  readonly #diagnostics = new Map<string, (found: readonly { readonly message: string }[]) => void>();
  #rest = Buffer.alloc(0);
  #nextId = 1;

  constructor(root: string, options: ServerOptions) {
    const program = join(import.meta.dirname, '../../node_modules', options.program);
    this.#process = spawn(process.execPath, [program, '--stdio'], { stdio: 'pipe' });
    this.#root = root;
    this.#options = options;
    this.#process.stdout.on('data', (chunk: Buffer) => {
      this.#rest = Buffer.concat([this.#rest, chunk]);
      this.#read();
    });
  }

  async start(): Promise<void> {
    const uri = pathToFileURL(this.#root).href;
    await this.ask('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'newsroom' }],
      initializationOptions: this.#options.initializationOptions ?? {},
      capabilities: {
        workspace: { configuration: true, workspaceFolders: true },
        textDocument: { hover: { contentFormat: ['plaintext'] }, completion: { completionItem: {} } },
      },
    });
    this.#send({ method: 'initialized', params: {} });
    this.#send({ method: 'workspace/didChangeConfiguration', params: { settings: { yaml: this.#options.settings } } });
  }

  /** Opens a file with a text, and returns the messages that the editor shows in it. */
  open(file: string, text: string): Promise<readonly string[]> {
    const uri = this.uriOf(file);
    const found = new Promise<readonly string[]>((resolve) => {
      this.#diagnostics.set(uri, (messages) => {
        resolve(messages.map(({ message }) => message));
      });
    });
    this.#send({
      method: 'textDocument/didOpen',
      params: { textDocument: { uri, languageId: this.#options.languageId, version: 1, text } },
    });
    return found;
  }

  async complete(file: string, position: Place): Promise<readonly string[]> {
    const params = { textDocument: { uri: this.uriOf(file) }, position };
    const { items } = (await this.ask('textDocument/completion', params)) as {
      readonly items: readonly { readonly label: string }[];
    };
    return items.map(({ label }) => label);
  }

  async hover(file: string, position: Place): Promise<string> {
    const params = { textDocument: { uri: this.uriOf(file) }, position };
    const result = await this.ask('textDocument/hover', params);
    return JSON.stringify(result);
  }

  stop(): void {
    this.#process.kill();
  }

  uriOf(file: string): string {
    return pathToFileURL(join(this.#root, file)).href;
  }

  ask(method: string, params: unknown): Promise<unknown> {
    const id = this.#nextId++;
    this.#send({ id, method, params });
    return new Promise((resolve) => {
      this.#answers.set(id, resolve);
    });
  }

  #send(message: Message): void {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    this.#process.stdin.write(`Content-Length: ${String(body.length)}\r\n\r\n`);
    this.#process.stdin.write(body);
  }

  #read(): void {
    for (;;) {
      const end = this.#rest.indexOf('\r\n\r\n');
      const length = Number(
        /Content-Length: (\d+)/i.exec(this.#rest.subarray(0, Math.max(0, end)).toString())?.[1] ?? NaN,
      );
      if (end === -1 || this.#rest.length < end + 4 + length) return;
      const message = JSON.parse(this.#rest.subarray(end + 4, end + 4 + length).toString()) as Message;
      this.#rest = this.#rest.subarray(end + 4 + length);
      this.#handle(message);
    }
  }

  #handle({ id, method, params, result }: Message): void {
    if (method === undefined) this.#answers.get(Number(id))?.(result);
    else if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = params as { uri: string; diagnostics: readonly { message: string }[] };
      this.#diagnostics.get(uri)?.(diagnostics);
    } else if (method === 'workspace/configuration' && id !== undefined) {
      const { items } = params as { items: readonly { section?: string }[] };
      this.#send({ id, result: items.map(({ section }) => (section === 'yaml' ? this.#options.settings : null)) });
    } else if (id !== undefined) this.#send({ id, result: null });
  }
}
