/** Where the choice is kept: on the device, per account; the browser's store may be closed. */
type Store = Pick<Storage, "getItem" | "setItem">;

const keyOf = (account: string) => `suggestions:${account}`;

/** True where this person switched the suggestions off on this device. */
export function areSwitchedOff(store: Store, account: string): boolean {
  try {
    return store.getItem(keyOf(account)) === "off";
  } catch {
    return false;
  }
}

/** Keeps the choice; where the store refuses, it lasts as long as the page. */
export function switchSuggestions(store: Store, account: string, off: boolean): void {
  try {
    store.setItem(keyOf(account), off ? "off" : "on");
  } catch {
    // The choice then lasts as long as the page.
  }
}
