import type { Actor } from "#domain/access/actor.ts";
import type { Enterprise } from "./enterprise.ts";
import type { Organisation } from "./organisation.ts";
import type { Post } from "./post.ts";

/** An invented bureau of 襄垣县 that oversees industry; override what the test is about. */
export function anOrganisation(over: Partial<Organisation> = {}): Organisation {
  return {
    id: "org_industry",
    name: "示例县工信局",
    kind: "bureau",
    placeCode: "140423",
    home: "140423",
    level: "county",
    supervised: ["industrial"],
    superior: null,
    ...over,
  };
}

/** An invented enterprise of 襄垣县; override what the test is about. */
export function anEnterprise(over: Partial<Enterprise> = {}): Enterprise {
  return {
    id: "ent_1",
    home: "140423",
    name: "示例机械有限公司",
    uscc: "91350100M000100Y43",
    placeCode: "140423100",
    address: "示例路1号",
    kind: "industrial",
    fields: ["industrial", "fire"],
    supervisionLevel: "county",
    group: null,
    principal: null,
    safetyContact: null,
    headcount: 20,
    flags: [],
    departments: [],
    ...over,
  };
}

/** An invented post of a regulator; override what the test is about. */
export function aPost(over: Partial<Post> = {}): Post {
  return {
    id: "post_1",
    account: "acc_1",
    person: "per_1",
    role: "regulator",
    organisation: "org_industry",
    enterprise: null,
    certificate: "示例0001",
    from: "2026-01-01",
    until: null,
    standing: null,
    takenOverFrom: null,
    ...over,
  };
}

/** The county's committee office acting; override what the test is about. */
export function anOfficeActor(over: Partial<Actor> = {}): Actor {
  return {
    account: "acc_9",
    person: "per_9",
    post: "post_9",
    role: "county-office",
    home: "140423",
    organisation: "org_office",
    enterprise: null,
    level: "county",
    certificate: null,
    reach: { kind: "unit", home: "140423" },
    ...over,
  };
}
