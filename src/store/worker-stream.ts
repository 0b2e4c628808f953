// What node-postgres takes for its socket: PostgreSQL messages, cut into whole batches and sent to the database's thread.
import { Duplex } from "node:stream";

export interface BatchRequest {
  readonly stream: number;
  readonly batch: Uint8Array;
}

export interface BatchAnswer {
  readonly stream: number;
  readonly result?: Uint8Array;
  readonly failure?: string;
}

/** The part of a worker or a message port that the stream uses. */
export interface Line {
  postMessage(message: BatchRequest): void;
  on(event: "message", listener: (answer: BatchAnswer) => void): unknown;
  off(event: "message", listener: (answer: BatchAnswer) => void): unknown;
}

/** Messages that end a batch: query, sync, flush, function call, copy done, copy fail, password. */
const ENDS = new Set([..."QSFXcfp"].map((letter) => letter.charCodeAt(0)));
const TERMINATE = "X".charCodeAt(0);
const HEAD = 5;

let opened = 0;

/**
 * PGlite answers "ready" after an error even before the Sync of its batch, which would put the driver out of step; so a
 * batch goes out only when it is whole. Terminate is swallowed: it would close the database under its other users.
 */
export class WorkerStream extends Duplex {
  readonly #id = ++opened;
  readonly #line: Line;
  #held: Buffer = Buffer.alloc(0);
  #started = false;

  constructor(line: Line) {
    super();
    this.#line = line;
    line.on("message", this.#onAnswer);
  }

  readonly #onAnswer = ({ stream, result, failure }: BatchAnswer): void => {
    if (stream !== this.#id || this.destroyed) return;
    if (result) this.push(Buffer.from(result.buffer, result.byteOffset, result.byteLength));
    else this.destroy(new Error(`the ledger's database failed: ${failure}`));
  };

  connect(): this {
    process.nextTick(() => this.emit("connect"));
    return this;
  }
  setNoDelay(): this {
    return this;
  }
  setKeepAlive(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }

  /** Length of the message at `at`, its head included; 0 while it is not all there. The first message has no letter. */
  #lengthAt(at: number): number {
    const letter = this.#started ? 1 : 0;
    if (this.#held.length - at < letter + 4) return 0;
    const length = letter + this.#held.readUInt32BE(at + letter);
    return this.#held.length - at < length ? 0 : length;
  }

  #take(chunk: Buffer): void {
    this.#held = this.#held.length > 0 ? Buffer.concat([this.#held, chunk]) : chunk;
    let at = 0;
    let whole = 0;
    for (let length = this.#lengthAt(at); length > 0; length = this.#lengthAt(at)) {
      const type = this.#started && length >= HEAD ? (this.#held[at] as number) : -1;
      if (type === TERMINATE) {
        this.push(null);
        process.nextTick(() => this.destroy());
        this.#held = Buffer.alloc(0);
        return;
      }
      at += length;
      if (!this.#started || ENDS.has(type)) whole = at;
      this.#started = true;
    }
    if (whole === 0) return;
    this.#line.postMessage({ stream: this.#id, batch: new Uint8Array(this.#held.subarray(0, whole)) });
    this.#held = Buffer.from(this.#held.subarray(whole));
  }

  override _read(): void {}
  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.#take(chunk);
    done();
  }
  override _writev(chunks: { chunk: Buffer }[], done: () => void): void {
    this.#take(Buffer.concat(chunks.map(({ chunk }) => chunk)));
    done();
  }
  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#line.off("message", this.#onAnswer);
    done(error);
  }
}
