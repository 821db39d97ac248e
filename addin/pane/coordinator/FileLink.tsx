import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { MouseEvent } from "react";
import { usePane } from "../app/pane-context.ts";

const useStyles = makeStyles({ link: { fontWeight: tokens.fontWeightSemibold } });

interface Props {
  readonly url: string;
  readonly label: string;
}

/** A file to download by its signed link. Inside desktop Excel a pane cannot save files: the person's browser can. */
export function FileLink({ url, label }: Props) {
  const styles = useStyles();
  const { deps } = usePane();
  const { facts } = deps.workbook;
  const needsBrowser = facts.host === "excel" && facts.platform !== "OfficeOnline";
  const download = (event: MouseEvent): void => {
    if (!needsBrowser) return;
    event.preventDefault();
    deps.workbook.openExternal(new URL(url, deps.page).href);
  };
  return (
    <Link className={styles.link} href={url} target="_blank" rel="noreferrer" onClick={download}>
      {label}
    </Link>
  );
}
