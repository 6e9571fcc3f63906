import { type PaperStage, paperStages } from "#domain/papers/official-paper.ts";

const tones: Readonly<Record<PaperStage, string>> = {
  draft: "chip",
  reviewed: "chip soon",
  approved: "chip soon",
  issued: "chip done",
  served: "chip done",
  withdrawn: "chip late",
};

/** Where a paper stands. */
export function PaperStageChip({ stage }: { readonly stage: PaperStage }) {
  return <span className={tones[stage]}>{paperStages[stage]}</span>;
}
