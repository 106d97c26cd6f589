import type { RunResult } from "../outcome.js";

/** @returns the YAML that attaches a later run to the same evaluation, line by line */
export function pickUpYaml({ evaluation, gate, name, apiUrl }: RunResult): string[] {
  const rules =
    gate === null
      ? ["  wait: true"]
      : ["  gate: |", ...gate.split(/\r\n|\r|\n/).map((line) => `    ${line.trim()}`)];
  return [
    "with:",
    "  api_key: ${{ secrets.NUGEN_API_KEY }}",
    ...(apiUrl === null ? [] : [`  api_url: ${apiUrl}`]),
    `  evaluation_id: ${yamlText(evaluation?.id ?? "")}`,
    ...(name === null ? [] : [`  name: ${JSON.stringify(name)}`]),
    ...rules,
  ];
}

/** An id like 1e5 would be a number. */
function yamlText(text: string): string {
  return /^[A-Za-z][\w-]*$/.test(text) ? text : JSON.stringify(text);
}
