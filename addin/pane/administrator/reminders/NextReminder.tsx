import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, makeStyles } from "@fluentui/react-components";
import { nextReminderDay } from "../../../../shared/mail/reminder-stage.ts";
import { formatDay } from "../../../../shared/text/vietnam-time.ts";
import { usePane } from "../../app/pane-context.ts";
import { useBoard } from "../../coordinator/use-board.ts";
import { Hint } from "../../parts/Hint.tsx";
import { Step } from "../../parts/Step.tsx";
import { TroubleBar } from "../../parts/TroubleBar.tsx";
import { useAdministrator } from "../administrator-context.ts";
import { unitName } from "../unit-name.ts";
import { useWords } from "../use-words.ts";

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: "1.4em" } });

/** When the next mail goes out, and to whom as things stand. */
export function NextReminder() {
  const styles = useStyles();
  const { deps } = usePane();
  const { campaign } = useAdministrator();
  const { reminders: words } = useWords();
  const { board, trouble, load, dismissTrouble } = useBoard(deps, campaign);
  const day = nextReminderDay(campaign.due, campaign.reminders, deps.now().toISOString());
  const awaited = (board?.units ?? []).filter(({ state }) => state !== "sent" && state !== "accepted");
  return (
    <Step heading={words.nextHeading}>
      <TroubleBar trouble={trouble} onClose={dismissTrouble} onRetry={load} />
      {campaign.state !== "open" || campaign.example ? (
        <Hint>{words.notOpen}</Hint>
      ) : (
        <>
          <span>{day === null ? words.none : words.next(formatDay(day), awaited.length)}</span>
          <Hint>{words.extended}</Hint>
          {awaited.length > 0 && (
            <Accordion collapsible>
              <AccordionItem value="whom">
                <AccordionHeader>{words.whom}</AccordionHeader>
                <AccordionPanel>
                  <ul className={styles.list}>
                    {awaited.map(({ unit }) => (
                      <li key={unit}>{unitName(campaign, unit)}</li>
                    ))}
                  </ul>
                </AccordionPanel>
              </AccordionItem>
            </Accordion>
          )}
        </>
      )}
    </Step>
  );
}
