import type { ActEnvelope } from "#contract/hazards/act-envelope.ts";
import type { Attachment } from "#domain/hazards/attachment.ts";
import type { OnBehalf } from "#domain/ledger/entry.ts";
import { instantOf } from "#web/ui/moment.ts";

/** What is filled in of an act recorded for somebody else (代录). */
export type BehalfValues = {
  readonly personId: string | null;
  readonly personName: string;
  readonly channel: OnBehalf["channel"] | null;
  /** Local time as the browser's control gives it. */
  readonly happened: string;
  readonly paper: Attachment | null;
};

/** Nothing filled in yet. */
export const freshBehalf: BehalfValues = {
  personId: null,
  personName: "",
  channel: null,
  happened: "",
  paper: null,
};

/** Why what is filled in of a 代录 does not do, by field; empty when it does. */
export function wrongInBehalf(behalf: BehalfValues, signature: boolean): ReadonlyMap<string, string> {
  const wrongs = new Map<string, string>();
  if (!behalf.personId && !behalf.personName.trim())
    wrongs.set("onBehalf.personName", "请选择或者写明为谁代录。");
  if (!behalf.channel) wrongs.set("onBehalf.channel", "请选择代录的方式。");
  if (!instantOf(behalf.happened)) wrongs.set("onBehalf.happened", "请填写本人办理的时间。");
  if (signature && !behalf.paper) wrongs.set("onBehalf.paper", "签字事项须附签字纸质件的照片。");
  return wrongs;
}

type Sending = {
  readonly actId: string;
  readonly basedOnSeq: number;
  readonly input: unknown;
  readonly behalf: BehalfValues | null;
};

/** An act as it is sent. */
export function envelopeFor({ actId, basedOnSeq, input, behalf }: Sending): ActEnvelope {
  if (!behalf?.channel) return { actId, basedOnSeq, input };
  const { personId, personName, channel, paper } = behalf;
  const whom = personId ? { personId } : { personName: personName.trim() };
  const happenedAt = instantOf(behalf.happened);
  return {
    actId,
    basedOnSeq,
    ...(happenedAt ? { happenedAt } : {}),
    onBehalf: { ...whom, channel, paper: paper?.id ?? null },
    input,
  };
}
