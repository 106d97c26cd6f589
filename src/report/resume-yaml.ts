import type { RunResult } from "../result/result.js";

/** @returns the YAML that attaches a later run to the same evaluation, line by line */
export function pickUpYaml({ evaluation, gate, name, apiUrl }: RunResult): string[] {
  const rules =
    gate === null
      ? ["  wait: true"]
      : ["  gate: |", ...gate.split(/\r\n|\r|\n/).map((line) => `    ${literal(line.trim())}`)];
  return [
    "with:",
    "  api_key: ${{ secrets.NUGEN_API_KEY }}",
    ...(apiUrl === null
      ? []
      : [`  api_url: ${/^[\w:/.[\]-]*[\w/]$/.test(apiUrl) ? apiUrl : JSON.stringify(apiUrl)}`]),
    `  evaluation_id: ${yamlText(evaluation?.id ?? "")}`,
    ...(name === null ? [] : [`  name: ${literal(JSON.stringify(name))}`]),
    ...rules,
  ];
}

/** An expression that came as text stays text where it is pasted. */
function literal(text: string): string {
  return text.replaceAll("${{", "${{ '${{' }}");
}

/** An id like 1e5 would be a number, one like null no text. */
function yamlText(text: string): string {
  return /^[A-Za-z][\w-]*[-_\d][\w-]*$/.test(text) ? text : JSON.stringify(text);
}
