import { once } from "node:events";
import { createServer } from "node:net";
import { describe, expect, it } from "vitest";
import { requireFreeAddress } from "./free-address.ts";

describe("requireFreeAddress", () => {
  it("is content with a free port, and leaves it free", async () => {
    const asked = { host: "127.0.0.1", port: 0 };
    await requireFreeAddress(asked);
    await requireFreeAddress(asked);
  });

  it("says that a port is taken", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await once(taken, "listening");
    const bound = taken.address();
    const port = typeof bound === "object" && bound ? bound.port : 0;
    await expect(requireFreeAddress({ host: "127.0.0.1", port })).rejects.toThrow(`端口 ${port} 已被`);
    taken.close();
  });

  it.each(["not a host", "192.0.2.1"])("says that %s is no address of this machine", async (host) => {
    await expect(requireFreeAddress({ host, port: 0 })).rejects.toThrow(`HOST“${host}”`);
  });
});
