/** The part of ncc's programming interface that the build uses; ncc brings no types. */
declare module "@vercel/ncc" {
  import type { WebpackModule } from "./bundled.mjs";

  export default function ncc(
    input: string,
    options: { quiet?: boolean; esm?: boolean; cache?: boolean },
  ): Promise<{
    code: string;
    assets: Record<string, { source: string | Uint8Array }>;
    stats: { compilation: { modules: Iterable<WebpackModule> } };
  }>;
}
