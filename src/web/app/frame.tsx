import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { SetUpState } from "#contract/access.ts";
import { read } from "./api.ts";
import { OfflineShell } from "./offline-shell.tsx";
import { useMe, useUnreachable } from "./session.ts";
import { Shell } from "./shell.tsx";

const SignInPage = lazy(() =>
  import("#web/access/sign-in-page.tsx").then(({ SignInPage: page }) => ({ default: page })),
);
const SetUpPage = lazy(() =>
  import("#web/access/set-up-page.tsx").then(({ SetUpPage: page }) => ({ default: page })),
);
const OwedPage = lazy(() =>
  import("#web/access/owed-page.tsx").then(({ OwedPage: page }) => ({ default: page })),
);

/** What stands around every page: nobody signed in sees the door, who owes a step sees that step, all others the app. */
export function Frame() {
  const me = useMe();
  const unreachable = useUnreachable();
  if (me === undefined) return unreachable ? <OfflineShell /> : <Starting />;
  return (
    <Suspense fallback={<Starting />}>{me === null ? <Door /> : me.owes ? <OwedPage /> : <Shell />}</Suspense>
  );
}

function Door() {
  const setUp = useQuery({ queryKey: ["set-up"], queryFn: () => read("/set-up", SetUpState) });
  if (setUp.isPending) return <Starting />;
  return setUp.data?.needed ? <SetUpPage /> : <SignInPage />;
}

function Starting() {
  return (
    <p className="starting" role="status">
      正在打开…
    </p>
  );
}
