import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: "anywhere", textAlign: "right", fontWeight: tokens.fontWeightSemibold },
});

/** A receipt's code may part after its slashes, never inside what they part. */
function breakable(value: string): ReactNode[] {
  const [first = "", ...rest] = value.split("/");
  let before = first;
  return [
    first,
    ...rest.flatMap((piece) => {
      before += `/${piece}`;
      return ["/", <wbr key={before} />, piece];
    }),
  ];
}

/** Names and values in two columns. */
export function Facts({ facts }: { readonly facts: readonly (readonly [term: string, value: string])[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {facts.map(([term, value]) => [
        <dt key={`${term} term`} className={styles.term}>
          {term}
        </dt>,
        <dd key={`${term} value`} className={styles.value}>
          {breakable(value)}
        </dd>,
      ])}
    </dl>
  );
}
