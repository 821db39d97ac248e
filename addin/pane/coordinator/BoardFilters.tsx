import { Button, Field, makeStyles, SearchBox, Select, tokens } from "@fluentui/react-components";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import type { UnitKind } from "../../../shared/unit/unit.ts";
import { usePane } from "../app/pane-context.ts";
import { KINDS } from "./board-groups.ts";
import { type BoardFilter, CENTRAL, isFiltered, NO_FILTER } from "./board-rows.ts";

const useStyles = makeStyles({
  filters: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  // The longest name of a region must not widen the pane.
  field: { gridTemplateColumns: "minmax(0, 1fr)" },
});

interface Props {
  readonly campaign: Campaign;
  readonly filter: BoardFilter;
  readonly onFilter: (filter: BoardFilter) => void;
}

export function BoardFilters({ campaign, filter, onFilter }: Props) {
  const styles = useStyles();
  const { strings } = usePane();
  const kinds = strings.board.kinds;
  const kindOf = (value: string): UnitKind | null => KINDS.find((kind) => kind === value) ?? null;
  const isAsked = (kind: UnitKind): boolean => campaign.units.some((unit) => unit.owes && unit.kind === kind);
  return (
    <div className={styles.filters}>
      <SearchBox
        aria-label={strings.board.search}
        placeholder={strings.board.search}
        value={filter.text}
        onChange={(_, { value }) => onFilter({ ...filter, text: value })}
      />
      <Field label={strings.board.region} className={styles.field}>
        <Select
          value={filter.region ?? ""}
          onChange={(_, { value }) => onFilter({ ...filter, region: value === "" ? null : value })}
        >
          <option value="">{strings.board.allRegions}</option>
          <option value={CENTRAL}>{strings.board.central}</option>
          {campaign.regions.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={strings.board.kind} className={styles.field}>
        <Select value={filter.kind ?? ""} onChange={(_, { value }) => onFilter({ ...filter, kind: kindOf(value) })}>
          <option value="">{strings.board.allKinds}</option>
          {KINDS.filter(isAsked).map((kind) => (
            <option key={kind} value={kind}>
              {kinds[kind]}
            </option>
          ))}
        </Select>
      </Field>
      {isFiltered(filter) && (
        <div>
          <Button size="small" onClick={() => onFilter(NO_FILTER)}>
            {strings.board.clearFilter}
          </Button>
        </div>
      )}
    </div>
  );
}
