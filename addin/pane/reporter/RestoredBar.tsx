import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { Restored } from "../../actions/restore-version.ts";
import { usePane } from "../app/pane-context.ts";

/** What taking a version back did to the workbook, and what to do next. */
export function RestoredBar({ restored }: { readonly restored: Restored }) {
  const { strings } = usePane();
  const { restore: words } = strings;
  const { n, head, added, equal, kept, written, left } = restored;
  const isWhole = kept.length === 0 && left === 0;
  const said = [
    ...(added.length > 0 ? [words.added(added.join(", "))] : []),
    ...(written > 0 ? [words.written(written)] : []),
    ...(equal.length > 0 ? [words.equal(equal.join(", "), n)] : []),
    ...(kept.length > 0 ? [words.kept(kept.join(", "))] : []),
    ...(left > 0 ? [words.left(left)] : []),
    ...(n < head ? [words.older(head)] : []),
    ...(isWhole ? [words.next] : []),
  ];
  return (
    <MessageBar intent={isWhole ? "success" : "warning"} layout="multiline" role="status">
      <MessageBarBody>
        {isWhole && <MessageBarTitle>{words.done(n)}</MessageBarTitle>}
        <p>{said.join(" ")}</p>
      </MessageBarBody>
    </MessageBar>
  );
}
