import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useCallback, useRef, useState } from "react";
import { usePane } from "../../pane/app/pane-context.ts";
import { Hint } from "../../pane/parts/Hint.tsx";
import { useFileDrop } from "../use-file-drop.ts";
import { chosenFiles, type DroppedFile, droppedFiles } from "./dropped-files.ts";

const useStyles = makeStyles({
  zone: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "center",
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingVerticalXL,
    borderRadius: tokens.borderRadiusMedium,
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
    "@media (max-width: 400px)": { padding: tokens.spacingVerticalM },
  },
  over: { border: `2px dashed ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
});

/** Many files, or a folder of them: dropped anywhere on the page, or chosen by one of two buttons. */
export function BatchPicker({ onFiles }: { readonly onFiles: (files: readonly DroppedFile[]) => void }) {
  const styles = useStyles();
  const { strings } = usePane();
  const [empty, setEmpty] = useState(false);
  const take = useCallback(
    (files: readonly DroppedFile[]) => {
      setEmpty(files.length === 0);
      onFiles(files);
    },
    [onFiles],
  );
  const drop = useCallback((dropped: DataTransfer) => void droppedFiles(dropped).then(take), [take]);
  const over = useFileDrop(drop);
  const { pick } = strings.batch;
  return (
    <>
      <Hint>{pick.hint}</Hint>
      <div className={mergeClasses(styles.zone, over && styles.over)}>
        <Chooser label={pick.files} folder={false} onFiles={take} />
        <Chooser label={pick.folder} folder onFiles={take} />
      </div>
      <div role="status">{empty && pick.none}</div>
    </>
  );
}

interface ChooserProps {
  readonly label: string;
  readonly folder: boolean;
  readonly onFiles: (files: readonly DroppedFile[]) => void;
}

function Chooser({ label, folder, onFiles }: ChooserProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        {...(folder ? { webkitdirectory: "" } : {})}
        onChange={({ currentTarget }) => {
          onFiles(chosenFiles(currentTarget.files ?? []));
          // The same files, corrected meanwhile, must be ones that can be chosen again.
          currentTarget.value = "";
        }}
      />
      <Button appearance={folder ? "secondary" : "primary"} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
}
