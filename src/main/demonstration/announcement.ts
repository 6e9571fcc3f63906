import { roles } from "#domain/access/role.ts";
import { enterprisePlans } from "./enterprises.ts";
import { organisationPlans } from "./organisations.ts";
import { type Seat, seats } from "./seats.ts";
import { administratorLogin, commonPassword } from "./settle.ts";

/** The accounts of the demonstration, a line each: login, role, place. */
export function announcement(): readonly string[] {
  return [
    `演示账号（密码都是 ${commonPassword}）：`,
    lineOf(administratorLogin, "系统管理员、安全管理员", "市"),
    ...seats.map((seat) => lineOf(seat.login, rolesOf(seat), placeOf(seat))),
  ];
}

function lineOf(login: string, role: string, place: string): string {
  return `  ${login.padEnd(22)} ${role}  ${place}`;
}

function rolesOf(seat: Seat): string {
  return seat.roles.map((role) => roles[role]).join("、");
}

function placeOf({ at }: Seat): string {
  const body =
    organisationPlans.find(({ key }) => key === at) ?? enterprisePlans.find(({ key }) => key === at);
  return body?.name ?? "市";
}
