/** Speaks the Language Server Protocol (3.17) with a server of its own, as an editor does. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Completion {
  readonly label: string;
  readonly documentation?: string | { readonly value: string };
}

export interface Diagnostic {
  readonly message: string;
  readonly range: { readonly start: Position; readonly end: Position };
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

export class LanguageClient {
  readonly #server: ChildProcessWithoutNullStreams;
  readonly #settings: Readonly<Record<string, unknown>>;
  readonly #published = new Map<string, readonly Diagnostic[]>();
  #heard = () => {};
  #configured = () => {};
  readonly #waiting = new Map<number, (message: Message) => void>();
  #received = Buffer.alloc(0);
  #requests = 0;

  /**
   * @param server the arguments of a Node that runs the server.
   * @param settings the editor's, by section, for a server that asks for them.
   */
  constructor(server: readonly string[], settings: Readonly<Record<string, unknown>> = {}) {
    this.#settings = settings;
    this.#server = spawn(process.execPath, [...server, '--stdio']);
    this.#server.stdout.on('data', (bytes: Buffer) => this.#take(bytes));
  }

  /** @param folder the folder that the editor has open. */
  async start(folder: string, initializationOptions: object): Promise<void> {
    const uri = pathToFileURL(folder).toString();
    await this.#ask('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'site' }],
      capabilities: {
        workspace: { configuration: true, workspaceFolders: true },
        textDocument: { diagnostic: {}, completion: {}, publishDiagnostics: {} },
      },
      initializationOptions,
    });
    this.#send({ method: 'initialized', params: {} });
    if (Object.keys(this.#settings).length === 0) return;
    const asked = new Promise<void>((resolve) => {
      this.#configured = resolve;
    });
    this.#send({ method: 'workspace/didChangeConfiguration', params: { settings: null } });
    await asked;
  }

  /** Opens a file as an editor does: with a text that need not be on the disk. */
  open(file: string, languageId: string, text: string): void {
    const uri = pathToFileURL(file).toString();
    const textDocument = { uri, languageId, version: 1, text };
    this.#send({ method: 'textDocument/didOpen', params: { textDocument } });
  }

  async completions(file: string, position: Position): Promise<readonly Completion[]> {
    const textDocument = { uri: pathToFileURL(file).toString() };
    const found = await this.#ask('textDocument/completion', { textDocument, position });
    return (found as { items?: Completion[] } | null)?.items ?? [];
  }

  async diagnostics(file: string): Promise<readonly Diagnostic[]> {
    const textDocument = { uri: pathToFileURL(file).toString() };
    const found = await this.#ask('textDocument/diagnostic', { textDocument });
    return (found as { items?: Diagnostic[] } | null)?.items ?? [];
  }

  /** What a server says of a file unasked; waits until it has said something. */
  async published(file: string): Promise<readonly Diagnostic[]> {
    const uri = pathToFileURL(file).toString();
    for (;;) {
      const said = this.#published.get(uri);
      if (said && said.length > 0) return said;
      await new Promise<void>((resolve) => {
        this.#heard = resolve;
      });
    }
  }

  /** Ends the server. */
  stop(): void {
    this.#server.kill();
  }

  #ask(method: string, params: object): Promise<unknown> {
    this.#requests += 1;
    const id = this.#requests;
    this.#send({ id, method, params });
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, ({ result, error }) =>
        error ? reject(new Error(`${method}: ${error.message}`)) : resolve(result),
      );
    });
  }

  #send(message: Message): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #take(bytes: Buffer): void {
    this.#received = Buffer.concat([this.#received, bytes]);
    for (;;) {
      const end = this.#received.indexOf('\r\n\r\n');
      const length = Number(
        /Content-Length: (\d+)/.exec(this.#received.toString('utf8', 0, end))?.[1],
      );
      if (end < 0 || this.#received.length < end + 4 + length) return;
      const message: Message = JSON.parse(
        this.#received.toString('utf8', end + 4, end + 4 + length),
      );
      this.#received = this.#received.subarray(end + 4 + length);
      this.#receive(message);
    }
  }

  #receive({ id, method, params, ...answer }: Message): void {
    if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = params as { uri: string; diagnostics: Diagnostic[] };
      this.#published.set(uri, diagnostics);
      this.#heard();
    }
    if (id === undefined) return;
    if (method === 'workspace/configuration') {
      const { items } = params as { items: { section: string }[] };
      this.#send({ id, result: items.map(({ section }) => this.#settings[section] ?? null) });
      this.#configured();
    } else if (method) {
      // A server that wants to watch files or show something is told that it has been done.
      this.#send({ id, result: null });
    } else {
      this.#waiting.get(id)?.(answer);
      this.#waiting.delete(id);
    }
  }
}
