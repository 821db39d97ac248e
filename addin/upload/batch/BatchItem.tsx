import { Badge, type BadgeProps, Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useRef, useState } from "react";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import { usePane } from "../../pane/app/pane-context.ts";
import { BatchDetails } from "./BatchDetails.tsx";
import type { BatchFile } from "./batch-file.ts";
import { type Group, groupOf, standingOf } from "./batch-state.ts";
import { FileFacts } from "./FileFacts.tsx";
import { FileQuestion } from "./FileQuestion.tsx";
import type { Batch } from "./use-batch.ts";

const COLOURS: Readonly<Record<Group, NonNullable<BadgeProps["color"]>>> = {
  ask: "warning",
  ready: "brand",
  done: "success",
  failed: "danger",
  aside: "subtle",
  working: "informative",
};

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  // Reached by the program only, when the button that was pressed has done its work and gone.
  name: { outline: "none", margin: 0, fontSize: tokens.fontSizeBase300, overflowWrap: "anywhere", minWidth: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly campaign: Campaign;
  readonly file: BatchFile;
  readonly batch: Batch;
  readonly now: () => Date;
}

/** One file: what it is, where it stands, and what is asked about it. */
export function BatchItem({ campaign, file, batch, now }: Props) {
  const styles = useStyles();
  const { strings } = usePane();
  const { state, work } = batch;
  const [open, setOpen] = useState(false);
  const title = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const standing = standingOf(file, state);
  const words = strings.batch;
  const mayLeave = file.stored === null && file.refused === null && file.sameAs === null && !state.sending;
  return (
    <li className={styles.item} aria-labelledby={title}>
      <div className={styles.head}>
        <h3 ref={heading} id={title} tabIndex={-1} className={styles.name}>
          {file.path}
        </h3>
        <Badge color={COLOURS[groupOf(standing)]} appearance="tint">
          {words.standing[standing]}
        </Badge>
      </div>
      <FileFacts campaign={campaign} file={file} state={state} />
      {!state.sending && (
        <FileQuestion
          campaign={campaign}
          file={file}
          standing={standing}
          batch={batch}
          onAnswered={() => heading.current?.focus()}
        />
      )}
      <div className={styles.actions}>
        {file.checked !== null && (
          <Button size="small" aria-expanded={open} aria-describedby={title} onClick={() => setOpen(!open)}>
            {open ? words.details.hide : words.details.show}
          </Button>
        )}
        {mayLeave && (
          <Button
            size="small"
            appearance="subtle"
            aria-describedby={title}
            onClick={() => work.leaveOut(file.id, !file.leftOut)}
          >
            {file.leftOut ? words.takeBack : words.leaveOut}
          </Button>
        )}
      </div>
      {open && <BatchDetails campaign={campaign} file={file} batch={batch} now={now} />}
    </li>
  );
}
