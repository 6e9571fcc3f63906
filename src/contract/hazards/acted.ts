import { z } from "zod";

/** What an act answers: the record that it was done to, and how far it has come. The page is read again after it. */
export const Acted = z.object({ id: z.string(), number: z.string(), seq: z.number() });
export type Acted = z.infer<typeof Acted>;
