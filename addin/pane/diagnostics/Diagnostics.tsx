import { Button, makeStyles, Subtitle1, Subtitle2, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { buildName } from "../../actions/build-name.ts";
import { usePane } from "../app/pane-context.ts";
import { Facts } from "../parts/Facts.tsx";
import { Hint } from "../parts/Hint.tsx";
import { UploadLink } from "../welcome/UploadLink.tsx";
import { copyText } from "./copy-text.ts";
import { diagnosisFacts, requests } from "./diagnosis-text.ts";
import { useDiagnosis } from "./use-diagnosis.ts";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    outline: "none",
  },
  title: { margin: 0 },
  list: { margin: 0, paddingLeft: "1.4em", lineHeight: tokens.lineHeightBase400, overflowWrap: "anywhere" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** For the person whose add-in does not work: what stands here, to copy, and whom to ask for what. */
export function Diagnostics({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const { deps, strings } = usePane();
  const words = strings.diagnostics;
  const diagnosis = useDiagnosis();
  const [copied, setCopied] = useState<boolean | null>(null);
  const whole = useRef<HTMLElement>(null);
  useEffect(() => whole.current?.focus(), []);
  const { origin } = window.location;
  const page = { origin, build: buildName(), browser: navigator.userAgent };
  const facts = diagnosisFacts(deps.workbook.facts, diagnosis, page, strings);
  const copy = async (): Promise<void> =>
    setCopied(await copyText(facts.map(([term, value]) => `${term}: ${value}`).join("\n")));
  return (
    <main ref={whole} tabIndex={-1} aria-label={words.heading} className={styles.page}>
      <Subtitle1 as="h1" className={styles.title}>
        {words.heading}
      </Subtitle1>
      <Hint>{words.hint}</Hint>
      <Facts facts={facts} />
      <section>
        <Subtitle2 as="h2" className={styles.title}>
          {words.askHeading}
        </Subtitle2>
        <ul className={styles.list}>
          {requests(deps.workbook.facts, diagnosis, origin, strings).map((request) => (
            <li key={request}>{request}</li>
          ))}
        </ul>
      </section>
      <UploadLink />
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={copy}>
          {words.copy}
        </Button>
        <Button onClick={onClose}>{words.back}</Button>
      </div>
      <div role="status">{copied !== null && <Hint>{copied ? words.copied : words.notCopied}</Hint>}</div>
    </main>
  );
}
