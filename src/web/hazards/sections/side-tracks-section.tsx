import type { SeenHazard } from "#contract/hazards/seen-hazard.ts";
import { businessDateOf } from "#domain/calendar/dates.ts";
import type { Announcement } from "#domain/hazards/announcement.ts";
import { type Listing, listedLevels } from "#domain/hazards/listing.ts";
import { Photos } from "#web/hazards/photos.tsx";
import { organisationName, personName, useSeen } from "#web/hazards/seen.ts";
import { signedWords } from "#web/hazards/waiting-words.ts";
import { Facts } from "#web/ui/facts.tsx";
import { momentText } from "#web/ui/moment.ts";
import { WaitingNote } from "./waiting-note.tsx";

/** What the public may read of a listing, and who answers for it. */
function publicationWords(seen: SeenHazard, { publication }: Listing): string | undefined {
  if (!publication) return undefined;
  const { unit, wording, supervisor, reviewedBy, approval, withdrawn } = publication;
  const words = `${unit}：${wording}（督办单位：${supervisor}）`;
  const by = `保密审查 ${personName(seen, reviewedBy)}，签批 ${personName(seen, approval.by)}，${approval.on}`;
  return withdrawn ? `已撤下：${withdrawn.reason}（${personName(seen, withdrawn.by)}）` : `${words}；${by}`;
}

function announcementWords(announcement: Announcement | undefined): string | undefined {
  return announcement && `${announcement.on}，${announcement.where}`;
}

/** 停产与挂牌: the tracks that run beside the rectification, where they run. */
export function SideTracksSection() {
  const seen = useSeen();
  const { hazard } = seen;
  const { stoppages, listings } = hazard;
  if (stoppages.length + listings.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="side-tracks">
      <h2 id="side-tracks">停产与挂牌</h2>
      {stoppages.map((one) => (
        <div key={one.at}>
          <h3>责令停产停业（停用）</h3>
          <Facts
            facts={[
              ["范围", one.area],
              ["依据", one.basis],
              [
                "决定",
                [one.orderedOn, one.document, personName(seen, one.orderedBy)].filter(Boolean).join("，"),
              ],
              [
                "恢复申请",
                one.request &&
                  `${one.request.grounds}（${personName(seen, one.request.by)}，${momentText(one.request.at)}）`,
              ],
              [
                "审查",
                one.examination &&
                  `${one.examination.agreed ? "同意恢复" : "不同意恢复"}：${one.examination.opinion}（${signedWords(seen, one.examination.by, { on: businessDateOf(one.examination.at), record: one.examination })}）`,
              ],
              ["恢复生产", one.resumedOn],
              ["停产公告", announcementWords(one.announced?.stop)],
              ["复产公告", announcementWords(one.announced?.resumption)],
            ]}
          />
          <Photos hazard={hazard.id} photos={one.examination?.photos ?? []} label="审查照片" />
          <Photos
            hazard={hazard.id}
            photos={[...(one.announced?.stop?.proof ?? []), ...(one.announced?.resumption?.proof ?? [])]}
            label="公告凭据"
          />
          {one.examination && <WaitingNote record={one.examination} />}
        </div>
      ))}
      {listings.map((one) => (
        <div key={`${one.level} ${one.on}`}>
          <h3>{listedLevels[one.level]}</h3>
          <Facts
            facts={[
              ["挂牌单位", organisationName(seen, one.by) ?? "原台账载明，单位未注明"],
              ["挂牌方式", one.listedBy === "government" ? "政府挂牌" : "部门挂牌"],
              ["督办责任", one.supervisor],
              ["文号", one.document],
              ["挂牌日期", one.on],
              ["督办期限", one.deadline],
              ["决定", one.decision && `${personName(seen, one.decision.by)}，${one.decision.on}`],
              ["包案领导", one.caseLeader && personName(seen, one.caseLeader)],
              ["对外公开", publicationWords(seen, one)],
              ["挂牌公示", announcementWords(one.announced?.listed)],
              ["摘牌公示", announcementWords(one.announced?.delisted)],
              ["向市安委办报备", one.filedAbove && `${one.filedAbove.on}，${one.filedAbove.how}`],
              [
                "摘牌",
                one.delisted &&
                  `${one.delisted.on}：${one.delisted.opinion}（${personName(seen, one.delisted.by)}）`,
              ],
            ]}
          />
          <Photos
            hazard={hazard.id}
            photos={[...(one.announced?.listed?.proof ?? []), ...(one.announced?.delisted?.proof ?? [])]}
            label="公示凭据"
          />
          {(one.progress ?? []).map(({ what, photos, by, at }) => (
            <div key={at} className="listing-progress">
              <p>
                进展：{what}
                <span className="quiet">
                  （{personName(seen, by)}，{momentText(at)}）
                </span>
              </p>
              <Photos hazard={hazard.id} photos={photos} label="进展照片" />
            </div>
          ))}
        </div>
      ))}
    </section>
  );
}
