import { Button } from "@fluentui/react-components";
import { usePane } from "../app/pane-context.ts";

export function LanguageButton() {
  const { strings, language, setLanguage } = usePane();
  return (
    <Button appearance="transparent" size="small" onClick={() => setLanguage(language === "vi" ? "en" : "vi")}>
      {strings.otherLanguage}
    </Button>
  );
}
