import { createHash } from "node:crypto";

/**
 * The hidden line by which a comment is found again, at its very start. Workflow and name are only in it as a
 * hash: nothing in them can close the HTML comment.
 */
export function marker(workflow: string, name: string): string {
  const hash = createHash("sha256")
    .update(JSON.stringify([workflow, name]))
    .digest("hex");
  return `<!-- nugen-evaluation-action ${hash} -->`;
}
