import type { Role } from "#domain/access/role.ts";
import { type Answer, type Asker, askers, roleOf, type Standing, standings } from "./standings.ts";

/** What a route answers: to whom, on what. */
export type Expectation = {
  readonly route: string;
  /** How what is asked for may stand; a route that asks for nothing in particular has only `own`. */
  readonly standings: readonly Standing[];
  readonly signedOut: Answer;
  readonly answers: (asker: Asker, standing: Standing) => Answer;
};

/** Routes that answer anybody alike. */
export function anybody(answer: Answer, routes: readonly string[]): readonly Expectation[] {
  return routes.map((route) => ({
    route,
    standings: ["own"],
    signedOut: answer,
    answers: () => answer,
  }));
}

/** Routes for whoever is signed in. */
export function whoeverIsSignedIn(routes: readonly string[]): readonly Expectation[] {
  return forRoles(askers.map(roleOf), routes);
}

/** Routes for these roles, on nothing in particular. */
export function forRoles(roles: readonly Role[], routes: readonly string[]): readonly Expectation[] {
  return routes.map((route) => ({
    route,
    standings: ["own"],
    signedOut: "closed",
    answers: (asker) => (roles.includes(roleOf(asker)) ? "ok" : "refused"),
  }));
}

type Sight = Readonly<Record<Asker, readonly Standing[]>>;

/** Routes for these roles, on what they see; everything else does not exist for them. */
export function onWhatIsSeen(
  of: { readonly roles: readonly Role[]; readonly sees: Sight; readonly standings?: readonly Standing[] },
  routes: readonly string[],
): readonly Expectation[] {
  return routes.map((route) => ({
    route,
    standings: of.standings ?? standings,
    signedOut: "closed",
    answers: (asker, standing) => {
      if (!of.roles.includes(roleOf(asker))) return "refused";
      return of.sees[asker].includes(standing) ? "ok" : "hidden";
    },
  }));
}
