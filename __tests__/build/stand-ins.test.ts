import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "@jest/globals";

const MODULES = new URL("../../node_modules/", import.meta.url);
/** The folders of the packages that the bundle takes code from and that ask for a stand-in. */
const IMPORTERS = ["@actions/core/", "@actions/http-client/", "@octokit/"];

const sources = IMPORTERS.flatMap((folder) =>
  readdirSync(new URL(folder, MODULES), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.[cm]?js$/.test(file))
    .map((file) => readFileSync(new URL(folder + file.replaceAll("\\", "/"), MODULES), "utf8")),
);

/** Returns the names that a file imports from a module; null for an import of a kind that this test can't read. */
function importedNames(source: string, module: string): string[] | null {
  const mentions = source.split(new RegExp(`(?:from|require\\(|import\\() ?["']${module}["']`)).length - 1;
  const named = [...source.matchAll(new RegExp(`import \\{([^}]*)\\} from ["']${module}["']`, "g"))];
  const whole = [
    ...source.matchAll(new RegExp(`import \\* as (\\w+) from ["']${module}["']`, "g")),
    ...source.matchAll(new RegExp(`const (\\w+) = (?:\\w+\\()?require\\(["']${module}["']\\)`, "g")),
  ];
  if (named.length + whole.length !== mentions) return null;
  return [
    ...named.flatMap(([, list = ""]) => list.split(",").map((name) => name.trim().split(" ")[0] ?? "")),
    ...whole.flatMap(([, space = ""]) =>
      [...source.matchAll(new RegExp(`\\b${space}\\.(\\w+)`, "g"))].map(([, name = ""]) => name),
    ),
  ];
}

test.each([
  ["undici", "../../vendor/undici/index.js"],
  ["@actions/exec", "../../vendor/actions-exec/index.js"],
])("the stand-in for %s exports the names that the bundle imports, and no more", async (module, path) => {
  const imported = sources.map((source) => importedNames(source, module));
  expect(imported).not.toContain(null);

  const standIn = (await import(path)) as Record<string, unknown>;
  const exported = Object.keys(standIn).filter((name) => name !== "default" && name !== "module.exports");
  expect(exported.sort()).toEqual([...new Set(imported.flat())].sort());
});

test.each([
  ['import { fetch, ProxyAgent as Agent } from "undici";', ["fetch", "ProxyAgent"]],
  ["import * as undici from 'undici';\nundici.fetch();", ["fetch"]],
  ['const undici_1 = __importStar(require("undici"));\nnew undici_1.ProxyAgent();', ["ProxyAgent"]],
  ['import undici from "undici";', null],
  ['const { fetch } = await import("undici");', null],
  ['export * from "other";', []],
])("reads the imports of %j", (source, names) => {
  expect(importedNames(source, "undici")).toEqual(names);
});
