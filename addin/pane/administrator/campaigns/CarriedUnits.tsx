import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, makeStyles } from "@fluentui/react-components";
import { Hint } from "../../parts/Hint.tsx";
import { useWords } from "../use-words.ts";
import type { Carried } from "./next-form.ts";

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: "1.4em" } });

interface Props {
  readonly carried: readonly Carried[];
  /** How many bodies go on as they are. */
  readonly same: number;
}

/** Which units carry on whom, before anybody decides. */
export function CarriedUnits({ carried, same }: Props) {
  const styles = useStyles();
  const { next: words } = useWords();
  if (carried.length + same === 0) return null;
  return (
    <>
      <Hint>{words.same(same)}</Hint>
      {carried.length > 0 && (
        <Accordion collapsible>
          <AccordionItem value="carried">
            <AccordionHeader>{words.carriedHeading(carried.length)}</AccordionHeader>
            <AccordionPanel>
              <ul className={styles.list}>
                {carried.map(({ unit, before }) => (
                  <li key={unit}>{words.carried(unit, before.join(", "))}</li>
                ))}
              </ul>
            </AccordionPanel>
          </AccordionItem>
        </Accordion>
      )}
    </>
  );
}
