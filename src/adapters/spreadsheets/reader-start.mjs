// Type stripping of `tsx` does not reach child processes by itself: this registers it before the reader's own file.
import { register } from "tsx/esm/api";

register();
await import("./reader.ts");
