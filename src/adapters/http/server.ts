import { randomUUID } from "node:crypto";
import type { Writable } from "node:stream";
import cookie from "@fastify/cookie";
import helmet from "@fastify/helmet";
import multipart from "@fastify/multipart";
import rateLimit from "@fastify/rate-limit";
import swagger from "@fastify/swagger";
import fastify, { type FastifyServerOptions } from "fastify";
import {
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from "fastify-type-provider-zod";
import { addGate, type Identify, type RouteFact } from "./gate.ts";
import { addTextCheck } from "./kept-text.ts";
import { outsideOfRoutes } from "./outside-of-routes.ts";
import { addProblems } from "./problems.ts";

/** Largest upload, in bytes: a ledger or a photo; larger ones are refused with a sentence. */
const uploadLimit = 50 * 1024 * 1024;

/** How the server is made. */
export type ServerOptions = {
  readonly identify: Identify;
  /** True for standard error, where a running server tells; or where else to write. */
  readonly log: boolean | Writable;
  /** Calls a minute from one address before it is asked to wait. */
  readonly callsPerMinute?: number | undefined;
  /** Proxies whose `X-Forwarded-For` and `X-Forwarded-Proto` are believed; without any, nobody's are. */
  readonly trustedProxies?: readonly string[] | undefined;
};

/** The bare server: headers, limits, problems and the gate; rooms add their routes. */
export async function newServer({
  identify,
  log,
  callsPerMinute = 1200,
  trustedProxies = [],
}: ServerOptions) {
  const options: FastifyServerOptions = {
    // Addresses and cookies are personal data: a line holds the method, the route and the time alone.
    logger: log
      ? {
          // Standard output is for what a person asked for: `ready …`, counts, the JSON of an import.
          stream: log === true ? process.stderr : log,
          serializers: {
            req: (request) => ({ method: request.method, route: request.routeOptions?.url ?? "-" }),
            res: (reply) => ({ status: reply.statusCode }),
          },
        }
      : false,
    genReqId: () => randomUUID(),
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    ...outsideOfRoutes,
    bodyLimit: 2 * 1024 * 1024,
    forceCloseConnections: "idle",
    routerOptions: { maxParamLength: 200 },
  };
  const app = fastify(options).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  await app.register(cookie);
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // A few elements carry a style attribute; scripts stay closed.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", "blob:", "data:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        // A county serves plain HTTP on its own network; upgrading would make every file fail to load.
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: false,
    referrerPolicy: { policy: "same-origin" },
  });
  await app.register(multipart, { limits: { fileSize: uploadLimit, files: 1 } });
  await app.register(rateLimit, { max: callsPerMinute, timeWindow: "1 minute" });
  await app.register(swagger, {
    openapi: { openapi: "3.1.0", info: { title: "治源 Zhiyuan", version: "0.1.0" } },
    transform: jsonSchemaTransform,
  });
  addProblems(app);
  app.addHook("onSend", async (_request, reply) => {
    if (!reply.hasHeader("cache-control")) reply.header("cache-control", "no-store");
  });
  const routes: RouteFact[] = addGate(app, identify);
  addTextCheck(app);
  return { app, routes };
}

/** The server as rooms add routes to it. */
export type Server = Awaited<ReturnType<typeof newServer>>["app"];
