import type { Actor } from "#domain/access/actor.ts";
import { libraryKeepers } from "#domain/criteria/keeping-library.ts";
import { exportDeciders } from "#domain/documents/export-request.ts";
import type { Envelope, Priority } from "./session.ts";

/** The envelope of a transaction for an actor: the settings that row-level security reads. */
export function envelopeFor(actor: Actor, priority: Priority): Envelope {
  const body = actor.organisation ? { body: actor.organisation } : {};
  return {
    priority,
    role: "zhiyuan_app",
    settings: {
      person: actor.person,
      ...body,
      ...keeping(actor),
      ...deciding(actor),
      ...officeOf(actor),
      ...reachSettings(actor),
    },
  };
}

/** Who may write in the library at all; which part of it is a rule of the domain. */
function keeping({ role }: Actor): Record<string, string> {
  return libraryKeepers.includes(role) ? { library: "all" } : {};
}

/** For which unit the post says whether many rows may be taken out. */
function deciding({ role, home }: Actor): Record<string, string> {
  if (!exportDeciders.includes(role)) return {};
  return { exports: role === "city-office" ? "all" : home };
}

/** Of which area the post is the committee office. */
function officeOf({ role, home }: Actor): Record<string, string> {
  if (role !== "city-office" && role !== "county-office") return {};
  return { office: role === "city-office" ? "all" : home };
}

function reachSettings(actor: Actor): Record<string, string> {
  if (actor.role === "auditor") return { audit: "all" };
  if (actor.role === "system-admin" || actor.role === "security-admin") return { administer: "all" };
  const reach = actor.reach;
  switch (reach.kind) {
    case "city":
      return { city: "all" };
    case "unit":
      return { unit: reach.home };
    case "place":
      return { place: reach.prefix };
    case "organisation":
      return { organisation: reach.organisation, reader: reach.reader ?? "" };
    case "enterprise":
      return { enterprise: reach.enterprise };
    case "group":
      return { group: reach.group };
    case "assigned":
      return { assigned: reach.person };
    case "none":
      return {};
  }
}
