import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { nodeFiles } from "../../src/runner/node-host.js";

test("a text is read from files only, and from none that is too large", async () => {
  const folder = await mkdtemp(join(tmpdir(), "nugen-files-"));
  try {
    const path = join(folder, "rules.cel");
    await writeFile(path, "é > 1");
    expect(nodeFiles.readText(path)).toBe("é > 1");
    expect(nodeFiles.readText(path, 6)).toBe("é > 1");
    expect(() => nodeFiles.readText(path, 5)).toThrow("it has 6 bytes, at most 5 are read");
    expect(() => nodeFiles.readText(folder)).toThrow("it is not a file");
    expect(() => nodeFiles.readText(join(folder, "none"))).toThrow("ENOENT");
  } finally {
    await rm(folder, { recursive: true });
  }
});
