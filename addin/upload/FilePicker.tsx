import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useCallback, useRef } from "react";
import { usePane } from "../pane/app/pane-context.ts";
import { Hint } from "../pane/parts/Hint.tsx";
import { useFileDrop } from "./use-file-drop.ts";

const useStyles = makeStyles({
  zone: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalXL,
    textAlign: "center",
    overflowWrap: "anywhere",
    borderRadius: tokens.borderRadiusMedium,
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
    "@media (max-width: 400px)": { padding: tokens.spacingVerticalM },
  },
  // Nobody drags a file with a finger.
  drop: { "@media (pointer: coarse)": { display: "none" } },
  over: { border: `2px dashed ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
});

/** Programs save under this type; telephones go by it, computers by the ending. */
const ACCEPT = ".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

interface Props {
  /** The file on the page; null before one was picked. */
  readonly name: string | null;
  readonly onFiles: (files: readonly File[]) => void;
}

/** By mouse, by keyboard, by touch: one button, and the whole page to drop a file on. */
export function FilePicker({ name, onFiles }: Props) {
  const styles = useStyles();
  const { strings } = usePane();
  const input = useRef<HTMLInputElement>(null);
  const drop = useCallback((dropped: DataTransfer) => onFiles([...dropped.files]), [onFiles]);
  const over = useFileDrop(drop);
  return (
    <div className={mergeClasses(styles.zone, over && styles.over)}>
      {name !== null && <strong>{name}</strong>}
      <input
        ref={input}
        type="file"
        accept={ACCEPT}
        hidden
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          // The same file, saved anew, must be one that can be picked again.
          currentTarget.value = "";
        }}
      />
      <Button onClick={() => input.current?.click()}>
        {name === null ? strings.upload.file.pick : strings.upload.file.pickAgain}
      </Button>
      <div className={styles.drop}>
        <Hint>{strings.upload.file.drop}</Hint>
      </div>
    </div>
  );
}
