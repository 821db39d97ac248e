import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { usePane } from "../app/pane-context.ts";
import { TroubleBar } from "../parts/TroubleBar.tsx";
import { useFocusOn } from "../parts/use-focus-on.ts";
import type { UnitDesk } from "./use-unit-report.ts";

/**
 * What became of a decision. The buttons stand below all rows of a report, often screens away, and go with what was
 * decided: without moving here whoever returned a report would see nothing happen.
 */
export function DecisionOutcome({ desk }: { readonly desk: UnitDesk }) {
  const { strings } = usePane();
  const { report, trouble, decided, moved } = desk;
  const late = moved ? report : null;
  const outcome = useFocusOn<HTMLDivElement>(trouble ?? late ?? decided);
  const done = { accept: strings.decide.accepted, return: strings.decide.returned, exception: strings.decide.extended };
  if (trouble === null && late === null && decided === null) return null;
  return (
    <div ref={outcome} tabIndex={-1}>
      <TroubleBar trouble={trouble} onClose={desk.dismissTrouble} onRetry={desk.load} />
      {late !== null && (
        <MessageBar intent="warning" layout="multiline" role="alert">
          <MessageBarBody>{strings.decide.moved(late.head.n, strings.state[late.head.state])}</MessageBarBody>
        </MessageBar>
      )}
      {decided !== null && (
        <MessageBar intent="success" role="status">
          <MessageBarBody>{done[decided]}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
