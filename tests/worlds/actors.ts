import type { Actor } from "#domain/access/actor.ts";
import type { Role } from "#domain/access/role.ts";
import type { Organisation } from "#domain/parties/organisation.ts";
import { actorOf } from "#domain/parties/reach-of-post.ts";

/** The committee office of 潞城区; override what the test is about. */
export function anOrganisation(changes: Partial<Organisation> = {}): Organisation {
  return {
    id: "og_office",
    name: "示例区安委办",
    kind: "committee-office",
    placeCode: "140406",
    home: "140406",
    level: "county",
    supervised: [],
    superior: null,
    ...changes,
  };
}

/** Who acts in a role at an organisation, without an account behind it. */
export function anActor(role: Role, organisation: Organisation | null, person = "ps_0example"): Actor {
  const post = {
    id: `po_${role}`,
    account: `ac_${role}`,
    person,
    role,
    organisation: organisation?.id ?? null,
    enterprise: null,
    certificate: null,
    from: "2020-01-01",
    until: null,
    standing: null,
    takenOverFrom: null,
  };
  return actorOf(post, { organisation, enterprise: null });
}
