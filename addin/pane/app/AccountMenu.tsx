import {
  Avatar,
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { signIn } from "../../actions/sign-in.ts";
import type { HeaderProps } from "./Header.tsx";
import { usePane } from "./pane-context.ts";
import { SUPPORT } from "./support.ts";
import { viewsOf } from "./views.ts";

export function AccountMenu({ person, units, view, onView, onPerson, onSignOut, onTrouble }: HeaderProps) {
  const { deps, strings, language, setLanguage, openSupport } = usePane();
  const views = viewsOf(person, units);
  const switchAccount = async (): Promise<void> => {
    const other = await signIn(deps, { otherAccount: true });
    if (other.ok) onPerson(other.value);
    else onTrouble(other.error);
  };
  return (
    <Menu
      checkedValues={{ view: [view] }}
      onCheckedValueChange={(_, { checkedItems }) =>
        onView(views.find((each) => each === checkedItems[0]) ?? "reporter")
      }
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          {...{ [SUPPORT]: true }}
          aria-label={strings.account.menu(person.name)}
          icon={<Avatar size={28} name={person.name} color="brand" aria-hidden />}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{person.name}</MenuGroupHeader>
            {views.length > 1 && (
              <>
                {views.map((each) => (
                  <MenuItemRadio key={each} name="view" value={each}>
                    {strings.account[`${each}View`]}
                  </MenuItemRadio>
                ))}
                <MenuDivider />
              </>
            )}
            <MenuItem onClick={switchAccount}>{strings.account.switch}</MenuItem>
            <MenuItem onClick={onSignOut}>{strings.account.signOut}</MenuItem>
            <MenuItem onClick={() => setLanguage(language === "vi" ? "en" : "vi")}>{strings.otherLanguage}</MenuItem>
            <MenuItem onClick={openSupport}>{strings.diagnostics.heading}</MenuItem>
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
