import { lazy, useState, type ReactNode } from "react";
import type { Issue } from "../model/issue.ts";
import { useAtlas } from "../store/store.ts";
import { noticeWords } from "../text/notices.ts";
import { IconButton } from "./IconButton.tsx";
import { Late } from "./Late.tsx";

const IssueList = lazy(() => import("./IssueList.tsx").then(({ IssueList: component }) => ({ default: component })));

interface NoticesProps {
  /** Loads the document once more; undefined where that is no help. */
  readonly tryAgain: (() => void) | undefined;
}

/** What failed, what was done, and what is wrong with the document. */
export function Notices({ tryAgain }: NoticesProps): ReactNode {
  const notices = useAtlas((state) => state.notices);
  const dismiss = useAtlas((state) => state.dismiss);
  return (
    <div className="notices">
      <Failure tryAgain={tryAgain} />
      <Issues />
      {notices.map(({ id, role, text, issues }) => (
        <div key={id} className={`notice ${role}`} role={role}>
          <div>
            <p>{text}</p>
            <FurtherIssues issues={issues} />
          </div>
          <Dismiss act={() => dismiss(id)} />
        </div>
      ))}
    </div>
  );
}

function Failure({ tryAgain }: NoticesProps): ReactNode {
  const failure = useAtlas((state) => state.failure);
  const issues = useAtlas((state) => state.issues);
  if (failure === undefined) return undefined;
  return (
    <div className="notice alert" role="alert">
      <div>
        <p>{failure}</p>
        <FurtherIssues issues={issues} />
      </div>
      {tryAgain !== undefined && (
        <button type="button" className="button" onClick={tryAgain}>
          {noticeWords.tryAgain}
        </button>
      )}
    </div>
  );
}

/** What is wrong in detail, where there is more than the sentence above says. */
function FurtherIssues({ issues }: { readonly issues: readonly Issue[] }): ReactNode {
  return issues.length < 2 ? undefined : <FoldedIssues issues={issues} />;
}

/** The list of what is wrong, behind a few words. */
function FoldedIssues({ issues, words }: { readonly issues: readonly Issue[]; readonly words?: string }): ReactNode {
  return (
    <details>
      <summary>
        {words} <span className="link">{noticeWords.showIssues}</span>
      </summary>
      <Late>
        <IssueList issues={issues} />
      </Late>
    </details>
  );
}

function Issues(): ReactNode {
  const issues = useAtlas((state) => state.issues);
  const isReady = useAtlas((state) => state.status === "ready");
  const [dismissed, setDismissed] = useState<unknown>();
  if (!isReady || issues.length === 0 || dismissed === issues) return undefined;
  return (
    <div className="notice alert" role="alert">
      <FoldedIssues issues={issues} words={noticeWords.issues(issues.length)} />
      <Dismiss act={() => setDismissed(issues)} />
    </div>
  );
}

function Dismiss({ act }: { readonly act: () => void }): ReactNode {
  return <IconButton className="quiet" label={noticeWords.dismiss} icon="close" act={act} />;
}
