import { keepFile } from "#application/files/keep-file.ts";
import { actOnHazard } from "#application/hazards/act-on-hazard.ts";
import type { Actor } from "#domain/access/actor.ts";
import { businessDateOf } from "#domain/calendar/dates.ts";
import type { ActName, InputOf } from "#domain/hazards/registry.ts";
import type { AccessWorld } from "./access-world.ts";
import { actorAt, appoint, browserOf } from "./people.ts";
import { aHazard } from "./records.ts";
import type { Asker } from "./standings.ts";

/** Words that only some may read. */
export const secrets = {
  text: "示例一号矿的示例隐患",
  measure: "示例给予记大过处分",
  rule: "示例责任制第八条",
  returned: "示例追责写得不够具体",
} as const;

/** A hazard, and the signed paper from which the township entered its 追责. */
export type SecretHazard = { readonly hazard: string; readonly paper: string };

/** A major hazard of the mine that came by a tip, with 追责 written, returned and written again, at last on paper. */
export async function aSecretHazard(world: AccessWorld): Promise<SecretHazard> {
  const { installed, browsers, units } = world;
  const as = (asker: Asker): Promise<Actor> => actorAt(installed, browsers[asker]);
  const hazard = await aHazard(installed, await as("regulator"), {
    ...{ unit: units.own, field: "mine", photos: [], foundBy: "tip" },
  });
  const act = async <N extends ActName>(asker: Asker, name: N, input: InputOf<N>) =>
    actOnHazard(installed, await as(asker), { actId: crypto.randomUUID(), hazard, act: name, input });
  // The mine's departments hold certificates here, and the expert sees the record like anybody else on it.
  await act("city-office", "assign-expert", { person: (await as("expert")).person, task: "核算通风能力" });
  await act("regulator", "judge", {
    ...{ level: "major", item: null, basis: "示例判定标准第一条", reason: "示例主要通风机停运" },
    ...{ focuses: [], secondOfficer: (await as("supporting department")).person, jointPaper: null },
  });
  const measure = {
    ...{ person: (await as("team")).person, unit: null, rule: secrets.rule, post: "班组长" },
    ...{ measure: secrets.measure, document: null, taughtNotPunished: false, reason: null },
  };
  const written = { step: "hold-accountable", content: { measures: [measure] } } as const;
  await act("principal", "write-step", written);
  await act("group", "return-step", { step: "hold-accountable", reason: secrets.returned });
  const township = await as("township");
  const bytes = Buffer.from(`%PDF-1.7 ${secrets.measure}`);
  const { id: paper } = await keepFile(installed, township, { name: "示例追责签字件.pdf", bytes });
  await actOnHazard(installed, township, {
    ...{ actId: crypto.randomUUID(), hazard, act: "write-step", input: written },
    onBehalf: { personName: "示例代签人", channel: "paper", paper },
  });
  return { hazard, paper };
}

/** Words of a case that only its readers may read. */
export const caseSecrets = {
  number: "示例立〔2026〕63号",
  cause: "示例矿井拒不整改案",
  head: "示例钱局长",
  penalty: "示例罚〔2026〕63号",
} as const;

/** A major hazard of the mine that two officers of its department found and judged, of whom the regulator who asks is none. */
export async function aJudgedHazard(world: AccessWorld): Promise<{
  readonly hazard: string;
  readonly officers: readonly [Actor, Actor];
}> {
  const { installed, admin, authorities, units } = world;
  const officer = async (login: string): Promise<Actor> => {
    const at = { role: "regulator", organisation: authorities.mining.id } as const;
    return actorAt(installed, await browserOf(installed, await appoint(installed, admin, { login, ...at })));
  };
  const officers = [await officer("handler1"), await officer("handler2")] as const;
  const [first, second] = officers;
  const of = { unit: units.own, field: "mine", photos: [], foundBy: "department" } as const;
  const hazard = await aHazard(installed, first, of);
  const act = <N extends ActName>(by: Actor, name: N, input: InputOf<N>) =>
    actOnHazard(installed, by, { actId: crypto.randomUUID(), hazard, act: name, input });
  const { seq } = await act(first, "judge", {
    ...{ level: "major", item: null, basis: "示例判定标准第二条", reason: "示例安全出口被堵塞" },
    ...{ focuses: [], secondOfficer: second.person, jointPaper: null },
  });
  await act(second, "countersign", { entry: seq });
  return { hazard, officers };
}

/** A case on it, decided on and not served yet. */
export async function openACase(
  { installed }: AccessWorld,
  { hazard, officers: [first, second] }: Awaited<ReturnType<typeof aJudgedHazard>>,
): Promise<{ readonly scan: string }> {
  const bytes = Buffer.from(`%PDF-1.7 ${caseSecrets.cause}`);
  const scan = await keepFile(installed, first, { name: "示例立案审批表.pdf", bytes });
  const on = businessDateOf(new Date().toISOString());
  const act = async <N extends ActName>(name: N, input: InputOf<N>) =>
    actOnHazard(installed, first, { actId: crypto.randomUUID(), hazard, act: name, input });
  const { cases } = await act("open-case", {
    ...{ number: caseSecrets.number, cause: caseSecrets.cause, openedOn: on, decidedBy: caseSecrets.head },
    ...{ scan, firstHandler: first.person, secondHandler: second.person, head: null, severity: "severe" },
    ...{ discussed: "示例集体讨论决定立案", despite: null },
  });
  const id = cases?.[0]?.id ?? "";
  await act("record-procedure", { case: id, kind: "told", on, evidence: scan });
  await act("record-penalty", {
    ...{ case: id, number: caseSecrets.penalty, on, party: "unit", post: null, article: "wsl-2021-102" },
    ...{ bracket: null, gains: null },
    ...{ kinds: ["fine"], amount: 43_210, overdue: false, outside: null, orderedOn: null, paper: scan },
  });
  return { scan: scan.id };
}
