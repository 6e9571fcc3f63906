import { afterAll, beforeAll, expect, it } from "vitest";
import { type AccessWorld, openAccessWorld } from "./access-world.ts";
import { signed } from "./asking.ts";
import { askers } from "./standings.ts";
let world: AccessWorld;
beforeAll(async () => { world = await openAccessWorld(); });
afterAll(() => world?.close());
it("probe", async () => {
  const out: string[] = [];
  for (const asker of askers) for (const place of ["140406100", null]) for (const foundBy of ["self","tip"]) {
    const r = await world.app.inject(signed({ method: "POST", url: "/api/hazards", payload: {
      actId: crypto.randomUUID(), enterprise: null, unitName: "示例小店", placeCode: place, field: "fire",
      input: { text: "示例通风设施损坏", spot: null, foundOn: null, foundBy, measured: null, exposedPeople: null, possibleHarm: null, photos: [] } } }, world.browsers[asker]));
    out.push(`${asker} ${place} ${foundBy} ${r.statusCode} ${r.statusCode >= 500 ? r.body : ""}`);
  }
  console.log(out.join("\n"));
  const r = await world.app.inject(signed({ method: "POST", url: "/api/hazards", payload: {
      actId: crypto.randomUUID(), enterprise: world.units["other enterprise"].id, unitName: null, placeCode: null, field: "mine",
      input: { text: "示例通风设施损坏", spot: null, foundOn: null, foundBy:"department", measured: null, exposedPeople: null, possibleHarm: null, photos: [] } } }, world.browsers["department above"]));
  console.log(r.statusCode, r.body);
  expect(1).toBe(1);
});
