/** Answers that a browser keeps: the criteria, which are nobody's data. Records of hazards are never among them. */
export const keptPaths = ["/api/library", "/api/criteria/matcher"] as const;

/** How the worker answers a request: the page, a file of the app, kept data, or not at all. */
export type Way = "page" | "file" | "data" | "network";

/** What the worker does with a request of this app. Whatever is not named goes to the network and is not kept. */
export function wayOf(request: {
  readonly method: string;
  readonly path: string;
  readonly navigates: boolean;
}): Way {
  const { method, path, navigates } = request;
  if (method !== "GET") return "network";
  if (keptPaths.some((kept) => kept === path)) return "data";
  if (path.startsWith("/api/") || path === "/healthz") return "network";
  if (navigates) return "page";
  return path.startsWith("/assets/") ? "file" : "network";
}
