import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({ hint: { margin: 0, color: tokens.colorNeutralForeground2 } });

export function Hint({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <Text as="p" block size={200} className={styles.hint}>
      {children}
    </Text>
  );
}
