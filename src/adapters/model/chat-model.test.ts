import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { chatModel } from "./chat-model.ts";

type Heard = { readonly path: string | undefined; readonly key: string | undefined; readonly body: unknown };

let server: Server | null = null;
let heard: Heard[] = [];

/** A model on loopback that says this, or keeps silent. */
async function modelSaying(said: { readonly status: number; readonly body: unknown } | null) {
  const here = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const body: unknown = JSON.parse(Buffer.concat(pieces).toString("utf8"));
    heard.push({ path: request.url, key: request.headers.authorization, body });
    if (!said) return;
    response.writeHead(said.status, { "content-type": "application/json" });
    response.end(JSON.stringify(said.body));
  });
  server = here;
  await new Promise<void>((ready) => here.listen(0, "127.0.0.1", ready));
  const { port } = here.address() as AddressInfo;
  return chatModel({ url: `http://127.0.0.1:${port}/v1/`, name: "示例模型", key: "example" });
}

afterEach(() => {
  heard = [];
  server?.closeAllConnections();
  server?.close();
});

describe("a language model by its chat interface", () => {
  it("is asked under its name and key, and gives its words", async () => {
    const model = await modelSaying({ status: 200, body: { choices: [{ message: { content: "2,1" } }] } });
    expect(await model("示例问题")).toBe("2,1");
    expect(heard).toMatchObject([
      {
        path: "/v1/chat/completions",
        key: "Bearer example",
        body: { model: "示例模型", messages: [{ role: "user", content: "示例问题" }] },
      },
    ]);
  });

  it.each([
    ["of another shape", { status: 200, body: { choices: [] } }],
    ["with a fault", { status: 500, body: {} }],
  ])("refuses an answer %s", async (_, said) => {
    await expect((await modelSaying(said))("示例问题")).rejects.toThrow();
  });

  it("is waited for two seconds and no longer", async () => {
    const model = await modelSaying(null);
    const started = Date.now();
    await expect(model("示例问题")).rejects.toThrow();
    expect(Date.now() - started).toBeGreaterThanOrEqual(1900);
    expect(heard).toHaveLength(1);
  });
});
