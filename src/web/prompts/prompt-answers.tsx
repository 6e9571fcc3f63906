import { Link } from "@tanstack/react-router";
import type { SeenPrompt } from "#contract/prompts.ts";
import { promptOutcomes } from "#domain/prompts/prompt.ts";
import type { TableColumn } from "#web/ui/data-table.tsx";
import { Records } from "#web/ui/records.tsx";

type Sending = NonNullable<SeenPrompt["sending"]>;
type Recipient = Sending["recipients"][number];
type Answer = NonNullable<SeenPrompt["own"]>;

/** Whom it went to, what each answered, and who is late. */
export function PromptAnswers({ sending }: { readonly sending: Sending }) {
  return (
    <section className="panel" aria-labelledby="recipients">
      <h2 id="recipients">企业和回复（{sending.recipients.length} 家）</h2>
      <Records
        caption="企业和回复"
        columns={columns}
        rows={sending.recipients}
        keyOf={({ enterprise }) => enterprise}
      />
    </section>
  );
}

/** What an enterprise said. */
export function AnswerText({ answer }: { readonly answer: Answer }) {
  return (
    <>
      {answer.text && <p className="answer-text">{answer.text}</p>}
      {answer.hazards.length > 0 && (
        <ul className="plain-list">
          {answer.hazards.map(({ id, number, text }) => (
            <li key={id}>
              <Link to="/hazards/$id" params={{ id }}>
                {text}
              </Link>{" "}
              <span className="quiet">{number}</span>
            </li>
          ))}
        </ul>
      )}
      <p className="quiet">
        {answer.by}，{answer.on}
      </p>
    </>
  );
}

const columns: readonly TableColumn<Recipient>[] = [
  {
    head: "企业",
    cell: ({ enterprise, name }) => (
      <Link to="/enterprises/$id" params={{ id: enterprise }}>
        {name}
      </Link>
    ),
  },
  {
    head: "回复",
    width: "180px",
    cell: ({ answer, overdue }) => {
      if (answer) return <span className="chip done">{promptOutcomes[answer.outcome]}</span>;
      return overdue ? <span className="chip late">逾期未回复</span> : "没有回复";
    },
  },
  { head: "排查情况", width: "45%", cell: ({ answer }) => (answer ? <AnswerText answer={answer} /> : "") },
];
