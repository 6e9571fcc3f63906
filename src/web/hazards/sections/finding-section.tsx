import { Link } from "@tanstack/react-router";
import { foundByWays } from "#domain/hazards/finding.ts";
import { type Hazard, owesSteps } from "#domain/hazards/hazard.ts";
import { repeatKinds } from "#domain/hazards/repeated-as.ts";
import { correctionWords } from "#domain/imports/correction.ts";
import { notedWords } from "#domain/imports/noted-words.ts";
import { Photos } from "#web/hazards/photos.tsx";
import { organisationName, personName, useSeen } from "#web/hazards/seen.ts";
import { Facts } from "#web/ui/facts.tsx";
import { momentText } from "#web/ui/moment.ts";
import { SheetLink } from "./sheet-link.tsx";

/** 发现: what was found, by whom, and what the old ledger said of it. */
export function FindingSection() {
  const seen = useSeen();
  const { hazard } = seen;
  const { finding, belonging, importedFrom, onPlatform } = hazard;
  const supporting = belonging.supportingOrganisations.map((id) => organisationName(seen, id)).join("、");
  return (
    <section className="panel" aria-labelledby="finding">
      <h2 id="finding">发现情况</h2>
      <Facts
        facts={[
          ["具体部位", finding.spot],
          ["发现日期", finding.foundOn ?? "未注明"],
          ["发现方式", foundByWays[finding.foundBy]],
          ["发现人", finding.finder && personName(seen, finding.finder)],
          ["实测数据", finding.measured],
          ["受威胁人数", finding.exposedPeople === null ? null : `${finding.exposedPeople} 人`],
          ["可能造成的后果", finding.possibleHarm],
          ["配合部门", supporting],
          ["平台编号", onPlatform && `${onPlatform.number}（${onPlatform.platform}，${onPlatform.on} 上报）`],
          ["录入", `${personName(seen, hazard.reportedBy)}，${momentText(hazard.reportedAt)}`],
          [
            "重复情况",
            hazard.repeatOf && (
              <>
                {hazard.repeatedAs &&
                  `${repeatKinds[hazard.repeatedAs.kind]}重复：${hazard.repeatedAs.reason} `}
                <Link to="/hazards/$id" params={{ id: hazard.repeatOf }}>
                  查看以前的隐患
                </Link>
              </>
            ),
          ],
        ]}
      />
      <Photos hazard={hazard.id} photos={finding.photos} label="发现照片" />
      {!owesSteps(hazard) && (
        <p className="button-row">
          <SheetLink hazard={hazard.id} />
        </p>
      )}
      {importedFrom && (
        <>
          <h3>原台账记载</h3>
          <Facts
            facts={[
              ["出处", `${importedFrom.sheet} 第 ${importedFrom.row} 行`],
              ["判定依据", importedFrom.basis],
              ["整改措施", importedFrom.measures],
              ["整改状态", importedFrom.status],
              ...notedWords(importedFrom.noted),
              ["导入时认定", importedFrom.apartFrom && <ApartFrom from={importedFrom.apartFrom} />],
              ["导入时更正", importedFrom.corrected?.map(correctionWords).join("；")],
            ]}
          />
          <Facts facts={(importedFrom.others ?? []).map(({ head, text }) => [head, text])} />
        </>
      )}
    </section>
  );
}

type Apart = NonNullable<NonNullable<Hazard["importedFrom"]>["apartFrom"]>;

/** What whoever imported it said that it is not. */
function ApartFrom({ from }: { readonly from: Apart }) {
  return (
    <>
      与以下各项不是同一隐患：
      {from.map((one, index) => (
        <span key={one.kind === "record" ? one.id : `${one.sheet} ${one.row}`}>
          {index > 0 && "、"}
          {one.kind === "record" ? (
            <Link to="/hazards/$id" params={{ id: one.id }}>
              已登记的隐患
            </Link>
          ) : (
            `${one.sheet} 第 ${one.row} 行`
          )}
        </span>
      ))}
    </>
  );
}
