import type { SignedIn } from "#application/access/actor-of-session.ts";
import type { Gate } from "./gate.ts";

declare module "fastify" {
  // Only an interface merges with the framework's own.
  interface FastifyContextConfig {
    gate?: Gate;
    /** Open to a session that still owes its second factor or a new password. */
    whileRestricted?: boolean;
  }
  interface FastifyRequest {
    signedIn: SignedIn | null;
  }
}
