import type { Files } from "../../src/runner/host.js";

/** Files in memory. A folder is there as soon as a file is in it. */
export class FakeFiles implements Files {
  /** Texts by path. */
  readonly texts = new Map<string, string>();
  /** Called with each file that is begun. */
  onBegin: (path: string) => void = () => undefined;

  readText(path: string): string {
    const text = this.texts.get(path);
    if (text === undefined) throw new Error(`ENOENT: no such file or directory, open '${path}'`);
    return text;
  }

  writeText(path: string, text: string): void {
    this.texts.set(path, text);
  }

  async writeStream(path: string, chunks: AsyncIterable<Buffer>): Promise<void> {
    this.texts.set(path, "");
    this.onBegin(path);
    for await (const chunk of chunks) this.texts.set(path, this.readText(path) + chunk.toString("utf8"));
  }

  rename(from: string, to: string): Promise<void> {
    const text = this.readText(from);
    this.texts.delete(from);
    this.texts.set(to, text);
    return Promise.resolve();
  }

  remove(path: string): Promise<void> {
    this.texts.delete(path);
    return Promise.resolve();
  }
}
