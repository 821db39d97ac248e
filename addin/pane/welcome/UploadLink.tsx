import { Link } from "@fluentui/react-components";
import type { MouseEvent } from "react";
import { usePane } from "../app/pane-context.ts";

/** For whoever cannot work in this Excel, or sits at another computer: the same report as a file. */
export function UploadLink() {
  const { deps, strings } = usePane();
  const address = new URL("upload.html", deps.page).href;
  const open = (event: MouseEvent): void => {
    const { host, platform } = deps.workbook.facts;
    // Desktop Excel has no tabs to open a link in.
    if (host !== "excel" || platform === "OfficeOnline") return;
    event.preventDefault();
    deps.workbook.openExternal(address);
  };
  return (
    <Link href={address} target="_blank" rel="noopener" inline onClick={open}>
      {strings.upload.link}
    </Link>
  );
}
