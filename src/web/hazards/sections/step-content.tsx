import { writtenYuan } from "#domain/documents/wording.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import type { Step } from "#domain/hazards/step.ts";
import { factors, type StepContents } from "#domain/hazards/step-contents.ts";
import { Photos } from "#web/hazards/photos.tsx";
import { personName, useSeen } from "#web/hazards/seen.ts";
import { Facts } from "#web/ui/facts.tsx";

/** What is written in a step. */
export function StepContent({ hazard, step }: { readonly hazard: Hazard; readonly step: Step }) {
  const {
    describe,
    analyse,
    fix,
    "hold-accountable": accountable,
    "govern-at-source": governing,
  } = hazard.steps;
  switch (step) {
    case "describe":
      return describe.content && <Description content={describe.content} hazard={hazard.id} />;
    case "analyse":
      return analyse.content && <Analysis content={analyse.content} />;
    case "hold-accountable":
      return accountable.content && <Accountability content={accountable.content} />;
    case "fix":
      return fix.content && <Fix content={fix.content} hazard={hazard.id} />;
    case "govern-at-source":
      return governing.content && <Governance content={governing.content} />;
  }
}

type Of<S extends Step> = { readonly content: StepContents[S] };

function Description({ content, hazard }: Of<"describe"> & { readonly hazard: string }) {
  return (
    <>
      <Facts
        facts={[
          ["隐患情况", content.what],
          ["具体部位", content.spot],
          ["发现经过", content.howFound],
          ["实测数据", content.measured],
          ["受威胁人数", `${content.exposedPeople} 人`],
          ["可能造成的后果", content.possibleHarm],
        ]}
      />
      <Photos hazard={hazard} photos={content.photos} label="述情照片" />
    </>
  );
}

function Analysis({ content }: Of<"analyse">) {
  return (
    <>
      <ul className="causes">
        {content.causes.map((cause) => (
          <li key={`${cause.factor} ${cause.cause}`}>
            <span className="chip accent">{factors[cause.factor]}</span> {cause.cause}
            <ol>
              {cause.whys.map((why) => (
                <li key={why}>{why}</li>
              ))}
            </ol>
          </li>
        ))}
      </ul>
      <Facts
        facts={[
          ["根本原因", content.root],
          ["背离的标准、流程", content.departedFrom],
          ["背离的岗位作业流程", content.postProcedure],
          ...content.similar.map(({ place, found }) => ["举一反三", `${place}：${found}`] as const),
        ]}
      />
    </>
  );
}

function Accountability({ content }: Of<"hold-accountable">) {
  const seen = useSeen();
  return content.measures.map((measure, index) => (
    <Facts
      // biome-ignore lint/suspicious/noArrayIndexKey: written measures do not move
      key={index}
      facts={[
        [
          "对象",
          [measure.person && personName(seen, measure.person), measure.unit].filter(Boolean).join("，"),
        ],
        ["岗位职责", measure.post],
        ["依据", measure.rule],
        ["处理", measure.taughtNotPunished ? `教育不处罚：${measure.reason ?? ""}` : measure.measure],
        ["文件号", measure.document],
      ]}
    />
  ));
}

function Fix({ content, hazard }: Of<"fix"> & { readonly hazard: string }) {
  const rows = [
    ["责任", content.responsibility],
    ["措施", content.measures],
    ["资金", content.funds],
    ["时限", content.timeLimit],
    ["预案", content.emergencyPlan],
  ] as const;
  return (
    <>
      <table className="commitments">
        <caption className="visually-hidden">五落实</caption>
        <thead>
          <tr>
            <th scope="col">五落实</th>
            <th scope="col">安排</th>
            <th scope="col">落实情况</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, { promised, carriedOut }]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{promised}</td>
              <td>{carriedOut}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Facts
        facts={[
          ["资金", `计划 ${writtenYuan(content.plannedYuan)}，实际支出 ${writtenYuan(content.spentYuan)}`],
        ]}
      />
      <div className="photo-pair">
        <Photos hazard={hazard} photos={content.before} label="整改前" />
        <Photos hazard={hazard} photos={content.after} label="整改后" />
      </div>
    </>
  );
}

function Governance({ content }: Of<"govern-at-source">) {
  return (
    <Facts
      facts={[
        ["技术措施", content.technical],
        ["管理措施", content.management],
        ["培训措施", content.training],
        ["修订的制度、流程", content.changedRules],
        ["本质安全技改", content.intrinsicSafety],
        ["工艺和费用比较", content.costAndProcess],
        ["资金", writtenYuan(content.fundsYuan)],
        ["完成日期", content.doneBy],
        ["推广范围", content.copiedTo],
        ["回头看日期", content.lookBackOn],
      ]}
    />
  );
}
