import { Empty, Loading, ProblemNote } from "#web/ui/note.tsx";
import { usePageTitle } from "#web/ui/page-title.ts";
import { PromptLines } from "./prompt-lines.tsx";
import { usePrompts } from "./queries.ts";
import "#web/hazards/home.css";

/** 举一反三提示: of the own body with how each was answered, or those sent to the own enterprise. */
export function PromptsPage() {
  usePageTitle("举一反三提示");
  const { data, error, refetch } = usePrompts();
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1>举一反三提示</h1>
          <p className="quiet">
            由一项重大事故隐患提示同类企业排查。提示在隐患页面拟写，由负责人批准后发出。
          </p>
        </div>
      </header>
      <ProblemNote error={error} again={() => void refetch()} />
      {!data && !error && <Loading />}
      {data?.prompts.length === 0 && (
        <div className="panel">
          <Empty title="没有举一反三提示">有新的提示时，会列在这里。</Empty>
        </div>
      )}
      {data && <PromptLines prompts={data.prompts.filter((one) => !one.overseen)} today={data.today} />}
      {data?.prompts.some((one) => one.overseen) && (
        <section aria-labelledby="overseen">
          <h2 id="overseen">各部门发出的提示</h2>
          <PromptLines prompts={data.prompts.filter((one) => one.overseen)} today={data.today} />
        </section>
      )}
    </div>
  );
}
