/** The browser's own protocol, spoken with one of its targets and no other. */
export class DebugSocket {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  readonly #heard = new Map<string, (params: unknown) => void>();
  #sent = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => {
      const message: Answer & { id?: number; method?: string; params?: unknown } = JSON.parse(data);
      if (message.id !== undefined) this.#waiting.get(message.id)?.(message);
      else this.#heard.get(message.method ?? '')?.(message.params);
    });
  }

  static async open(url: string): Promise<DebugSocket> {
    const socket = new WebSocket(url);
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve);
      socket.addEventListener('error', () => reject(new Error(`${url} did not open.`)));
    });
    return new DebugSocket(socket);
  }

  send<T>(method: string, params: object): Promise<T> {
    this.#sent += 1;
    const id = this.#sent;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, ({ result, error }) => {
        this.#waiting.delete(id);
        if (error) reject(new Error(`${method}: ${error.message}`));
        else resolve(result as T);
      });
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
  }

  on<P>(event: string, heard: (params: P) => void): void {
    this.#heard.set(event, (params) => heard(params as P));
  }

  close(): void {
    this.#socket.close();
  }
}

interface Answer {
  result?: unknown;
  error?: { message: string };
}
