/** So much may wait to be read, in bytes, before the server has to wait. */
const HIGH_WATER = 65_536;

/** A response without a socket: the server writes on one end, the client reads on the other. */
export class MemoryResponse {
  status = 0;
  /** @type {Record<string, string>} */
  headers = {};
  /** The client has gone, or the connection was cut. */
  destroyed = false;
  /** Why the connection was never made. @type {import('../../src/nugen/connection-error.js').NotSentReason | null} */
  refused = null;
  /** @type {Buffer[]} */
  #chunks = [];
  #waitingBytes = 0;
  #headSent = false;
  #ended = false;
  /** @type {Error | null} */
  #error = null;
  /** @type {(() => void) | null} */
  #onChange = null;
  /** @type {(() => void) | null} */
  #onDrain = null;

  socket = {
    destroy: () => this.#cut("aborted"),
    resetAndDestroy: () => this.#cut("read ECONNRESET"),
  };

  /** @param {import('../../src/nugen/connection-error.js').NotSentReason} reason */
  refuse = (reason) => {
    this.refused = reason;
    this.#cut(reason === "connection" ? "connect ECONNREFUSED 127.0.0.1:443" : reason);
  };

  /**
   * @param {string} name
   * @param {string} value
   */
  setHeader(name, value) {
    this.headers[name.toLowerCase()] = value;
  }

  /**
   * @param {number} status
   * @param {Record<string, string | number | undefined>} headers
   */
  writeHead(status, headers) {
    this.status = status;
    for (const [name, value] of Object.entries(headers)) {
      if (value !== undefined) this.setHeader(name, String(value));
    }
    this.#headSent = true;
    this.#changed();
  }

  /**
   * @param {string} text
   * @param {() => void} [written]
   */
  write(text, written) {
    const chunk = Buffer.from(text);
    this.#chunks.push(chunk);
    this.#waitingBytes += chunk.length;
    this.#changed();
    if (written !== undefined) void Promise.resolve().then(written);
    return this.#waitingBytes < HIGH_WATER;
  }

  /** @param {string} [text] */
  end(text = "") {
    if (text !== "") this.write(text);
    this.#ended = true;
    this.#changed();
  }

  /**
   * @param {'drain'} _event
   * @param {() => void} listener
   */
  once(_event, listener) {
    this.#onDrain = listener;
  }

  /**
   * The client hangs up; whoever reads gets the error.
   * @param {Error} error
   */
  hangUp(error) {
    this.destroyed = true;
    this.#error = error;
    this.#chunks = [];
    this.#changed();
  }

  /** Resolves once status and headers are there. */
  async head() {
    while (!this.#headSent) {
      if (this.#error !== null) throw this.#error;
      await this.#change();
    }
  }

  /** @returns {AsyncGenerator<Buffer, void, undefined>} */
  async *body() {
    try {
      for (;;) {
        const chunk = this.#chunks.shift();
        if (chunk !== undefined) {
          this.#waitingBytes -= chunk.length;
          yield chunk;
        } else if (this.#error !== null) throw this.#error;
        else if (this.#ended) return;
        else if (this.#onDrain !== null) this.#drain();
        else await this.#change();
      }
    } finally {
      this.destroyed = true;
    }
  }

  #drain() {
    const resume = this.#onDrain;
    this.#onDrain = null;
    resume?.();
  }

  /** @param {string} message */
  #cut(message) {
    this.destroyed = true;
    this.#error ??= Object.assign(new Error(message), { code: "ECONNRESET" });
    this.#changed();
  }

  #changed() {
    const wake = this.#onChange;
    this.#onChange = null;
    wake?.();
  }

  /** @returns {Promise<void>} */
  #change() {
    return new Promise((resolve) => {
      this.#onChange = resolve;
    });
  }
}
