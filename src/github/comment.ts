import type { GitHubClient } from "./api.js";
import { BadGitHubResponseError, classifyFailure } from "./error.js";
import { field } from "./event.js";
import { type CommentMarker, isNewer, parseMarker } from "./marker.js";

/** Where a comment belongs, and what it says. */
export interface CommentDraft {
  owner: string;
  repo: string;
  /** Its number. */
  pullRequest: number;
  /** What the body starts with. */
  marker: CommentMarker;
  /** HTML and Markdown, marker and all. */
  body: string;
}

/** What became of a draft, and the marker of the comment that was there before. */
export type UpsertResult =
  | { kind: "created" }
  | { kind: "updated"; previous: CommentMarker }
  /** A newer run wrote it last; it was left alone. */
  | { kind: "kept"; previous: CommentMarker };

interface StoredComment {
  id: number;
  marker: CommentMarker;
}

/**
 * Creates the step's comment, or updates it where it is there and not of a newer run. Safe to repeat: it searches
 * first, so that a lost response makes no second comment.
 * @throws octokit's error of the call that failed, or `BadGitHubResponseError`; `classifyFailure` reads both
 */
export async function upsertComment(client: GitHubClient, draft: CommentDraft): Promise<UpsertResult> {
  const { owner, repo, pullRequest, body } = draft;
  const stored = await findOwn(client, draft);
  if (stored !== null) {
    const { marker: previous } = stored;
    if (isNewer(previous, draft.marker)) return { kind: "kept", previous };
    if (await update(client, draft, stored.id)) return { kind: "updated", previous };
  }
  await client.request("POST /repos/{owner}/{repo}/issues/{issue_number}/comments", {
    owner,
    repo,
    issue_number: pullRequest,
    body,
  });
  return { kind: "created" };
}

/** Returns false where someone deleted the comment in the meantime. */
async function update(client: GitHubClient, draft: CommentDraft, id: number): Promise<boolean> {
  const { owner, repo, body } = draft;
  try {
    await client.request("PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}", {
      owner,
      repo,
      comment_id: id,
      body,
    });
    return true;
  } catch (error) {
    if (classifyFailure(error, 0).status === 404) return false;
    throw error;
  }
}

/** Searches all pages. The marker can be copied by anyone, so the author counts too. */
async function findOwn(client: GitHubClient, draft: CommentDraft): Promise<StoredComment | null> {
  const { owner, repo, pullRequest, marker: ours } = draft;
  const pages = client.paginate.iterator("GET /repos/{owner}/{repo}/issues/{issue_number}/comments", {
    owner,
    repo,
    issue_number: pullRequest,
    per_page: 100,
  });
  let isOwn: AuthorCheck | null = null;
  for await (const { data } of pages) {
    const comments: unknown = data;
    if (!Array.isArray(comments)) throw new BadGitHubResponseError("the response is not a list", true);
    for (const comment of comments as unknown[]) {
      const [id, body] = [field(comment, "id"), field(comment, "body")];
      const marker = typeof body === "string" ? parseMarker(body) : null;
      if (typeof id !== "number" || marker?.key !== ours.key) continue;
      // Asked only where it matters: most pull requests have no such comment yet.
      isOwn ??= await createAuthorCheck(client);
      if (isOwn(comment)) return { id, marker };
    }
  }
  return null;
}

type AuthorCheck = (comment: unknown) => boolean;

/**
 * A user's token can ask who it is. An installation's, such as the job's own, may not; its comments are those
 * of an app, which nobody writes by hand.
 */
async function createAuthorCheck(client: GitHubClient): Promise<AuthorCheck> {
  try {
    const { data } = await client.request("GET /user");
    return (comment) => field(field(comment, "user"), "id") === data.id;
  } catch (error) {
    const { kind } = classifyFailure(error, 0);
    if (kind !== "token_rejected" && kind !== "forbidden" && kind !== "not_found") throw error;
    return (comment) => {
      const author = field(comment, "user");
      return (
        field(author, "type") === "Bot" &&
        (field(author, "login") === "github-actions[bot]" ||
          field(field(comment, "performed_via_github_app"), "id") !== undefined)
      );
    };
  }
}
