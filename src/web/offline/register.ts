/** Has the browser keep the app and the criteria for when there is no network; it allows that on https and on this machine alone. */
export function keepForOffline(): void {
  if (!("serviceWorker" in navigator)) return;
  // The page comes first: what is kept can wait until it is there.
  window.addEventListener("load", () => {
    navigator.serviceWorker.register("/worker.js").catch(() => undefined);
  });
}
