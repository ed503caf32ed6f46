import { lazy, Suspense, useState, type ReactNode } from "react";
import type { Issue } from "../model/issue.ts";
import { ownFragment } from "../store/address.ts";
import { fetchText, loadAtlas } from "../store/load.ts";
import { atlas, useAtlas } from "../store/store.ts";
import { noticeWords } from "../text/notices.ts";
import { IconButton } from "./IconButton.tsx";

const IssueList = lazy(() => import("./IssueList.tsx").then(({ IssueList: component }) => ({ default: component })));

/** What failed, what was done, and what is wrong with the document. */
export function Notices(): ReactNode {
  const notices = useAtlas((state) => state.notices);
  const dismiss = useAtlas((state) => state.dismiss);
  return (
    <div className="notices">
      <Failure />
      <Issues />
      {notices.map(({ id, role, text, issues }) => (
        <div key={id} className={`notice ${role}`} role={role}>
          <div>
            <p>{text}</p>
            <IssuesOf issues={issues} />
          </div>
          <Dismiss act={() => dismiss(id)} />
        </div>
      ))}
    </div>
  );
}

function Failure(): ReactNode {
  const failure = useAtlas((state) => state.failure);
  const issues = useAtlas((state) => state.issues);
  if (failure === undefined) return undefined;
  return (
    <div className="notice alert" role="alert">
      <div>
        <p>{failure}</p>
        <IssuesOf issues={issues} />
      </div>
      <button type="button" className="button" onClick={tryAgain}>
        {noticeWords.tryAgain}
      </button>
    </div>
  );
}

/** What is wrong in detail, where there is more than the sentence above says. */
function IssuesOf({ issues }: { readonly issues: readonly Issue[] }): ReactNode {
  if (issues.length < 2) return undefined;
  return (
    <Suspense>
      <IssueList issues={issues} />
    </Suspense>
  );
}

function Issues(): ReactNode {
  const issues = useAtlas((state) => state.issues);
  const isReady = useAtlas((state) => state.status === "ready");
  const [dismissed, setDismissed] = useState<unknown>();
  if (!isReady || issues.length === 0 || dismissed === issues) return undefined;
  return (
    <div className="notice alert" role="alert">
      <details>
        <summary>
          {noticeWords.issues(issues.length)} <span className="link">{noticeWords.showIssues}</span>
        </summary>
        <Suspense>
          <IssueList issues={issues} />
        </Suspense>
      </details>
      <Dismiss act={() => setDismissed(issues)} />
    </div>
  );
}

function Dismiss({ act }: { readonly act: () => void }): ReactNode {
  return <IconButton className="quiet" label={noticeWords.dismiss} icon="close" act={act} />;
}

function tryAgain(): void {
  void loadAtlas(atlas, fetchText, () => ownFragment(window));
}
