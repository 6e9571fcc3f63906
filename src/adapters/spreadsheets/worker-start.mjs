// Type stripping of `tsx` does not reach worker threads by itself on Node 20: this registers it before the worker's own file.
import { register } from "tsx/esm/api";

register();
await import("./worker.ts");
