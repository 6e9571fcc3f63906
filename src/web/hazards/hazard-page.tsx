import { useParams } from "@tanstack/react-router";
import type { SeenHazard } from "#contract/hazards/seen-hazard.ts";
import { PromptsSection } from "#web/prompts/prompts-section.tsx";
import { Loading, ProblemNote } from "#web/ui/note.tsx";
import { usePageTitle } from "#web/ui/page-title.ts";
import { ActDrawer } from "./acts/act-drawer.tsx";
import { OfferedActs } from "./acts/offered-acts.tsx";
import { HazardHead } from "./hazard-head.tsx";
import { RepeatNote } from "./repeat-note.tsx";
import { CasesSection } from "./sections/cases-section.tsx";
import { FilingSection } from "./sections/filing-section.tsx";
import { FindingSection } from "./sections/finding-section.tsx";
import { FiveStepsSection } from "./sections/five-steps-section.tsx";
import { InstructionsSection } from "./sections/instructions-section.tsx";
import { JudgementSection } from "./sections/judgement-section.tsx";
import { LeniencySection } from "./sections/leniency-section.tsx";
import { PapersSection } from "./sections/papers-section.tsx";
import { RectificationSection } from "./sections/rectification-section.tsx";
import { SideTracksSection } from "./sections/side-tracks-section.tsx";
import { TimelineSection } from "./sections/timeline-section.tsx";
import { SeenContext, useHazard } from "./seen.ts";
import { Tracks } from "./tracks-view.tsx";
import "./hazard.css";

/** 一条隐患: where it stands, what I may do now, and everything that was recorded. */
export function HazardPage() {
  const { id } = useParams({ from: "/hazards/$id" });
  const { data, error, refetch } = useHazard(id);
  usePageTitle(data ? `${data.hazard.number} ${data.hazard.finding.text.slice(0, 20)}` : "隐患");
  if (data) return <Seen seen={data} />;
  return (
    <div className="page">
      <ProblemNote error={error} again={() => void refetch()} />
      {!error && <Loading />}
    </div>
  );
}

function Seen({ seen }: { readonly seen: SeenHazard }) {
  return (
    <SeenContext value={seen}>
      <div className="page">
        <HazardHead />
        <Tracks hazard={seen.hazard} />
        <div className="hazard-body">
          <OfferedActs />
          <div>
            <RepeatNote />
            <FindingSection />
            <JudgementSection />
            <RectificationSection />
            <SideTracksSection />
            <FiveStepsSection />
            <FilingSection />
            <InstructionsSection />
            <LeniencySection />
            <CasesSection />
            <PapersSection />
            <PromptsSection />
            <TimelineSection />
          </div>
        </div>
        <ActDrawer />
      </div>
    </SeenContext>
  );
}
