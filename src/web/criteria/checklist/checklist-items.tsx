import { chaptersOf } from "#domain/criteria/chapters.ts";
import type { CriterionItem, Standard } from "#domain/criteria/standard.ts";
import { Cautions } from "#web/criteria/cautions.tsx";
import { cautionsOfItem } from "#web/criteria/library.ts";

type Props = {
  readonly standard: Standard;
  readonly ticks: readonly string[];
  readonly onTick: (code: string, on: boolean) => void;
};

/** The items of a standard to be ticked, by chapter. */
export function ChecklistItems({ standard, ticks, onTick }: Props) {
  return (
    <div>
      {chaptersOf(standard).map((chapter) => (
        <fieldset key={chapter.number} className="checklist-chapter">
          <legend>{chapter.title}</legend>
          {chapter.items.map((item) => (
            <Line key={item.code} item={item} ticked={ticks.includes(item.code)} onTick={onTick} />
          ))}
        </fieldset>
      ))}
    </div>
  );
}

type LineProps = {
  readonly item: CriterionItem;
  readonly ticked: boolean;
  readonly onTick: Props["onTick"];
};

function Line({ item, ticked, onTick }: LineProps) {
  const { code, clause, summary, toSee, officialText } = item;
  return (
    <label className={ticked ? "checklist-line ticked" : "checklist-line"}>
      <input type="checkbox" checked={ticked} onChange={(event) => onTick(code, event.target.checked)} />
      <span>
        <strong>{clause === code || clause.includes(code) ? clause : `${code} ${clause}`}</strong>{" "}
        {officialText ? officialText.text : summary}
        <span className="quiet">
          {officialText ? "（原文）" : "（摘要，非原文）"}
          {toSee.length > 0 && `　现场要看、要测：${toSee.join("；")}`}
        </span>
        <Cautions of={cautionsOfItem(item)} />
      </span>
    </label>
  );
}
