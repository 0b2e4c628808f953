// Which columns the table shows, as a menu of checks.
import { Button } from "react-aria-components/Button";
import { Menu, MenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { COLUMNS, DEFAULT_COLUMNS } from "./columns.tsx";

export const ColumnsMenu = ({
  columns,
  onColumns,
}: {
  readonly columns: readonly string[];
  readonly onColumns: (columns: readonly string[]) => void;
}) => (
  <MenuTrigger defaultOpen>
    <Button className="quiet">Columns</Button>
    <Popover className="popover" placement="bottom end">
      <Menu
        aria-label="Columns"
        className="menu"
        selectionMode="multiple"
        disallowEmptySelection
        selectedKeys={columns}
        onSelectionChange={(keys) => {
          const chosen = COLUMNS.filter((column) => keys === "all" || keys.has(column.id)).map((column) => column.id);
          onColumns(chosen.length > 0 ? chosen : DEFAULT_COLUMNS);
        }}
      >
        {COLUMNS.map((column) => (
          <MenuItem key={column.id} id={column.id} textValue={column.name} className="menu-item">
            {({ isSelected }) => (
              <>
                <span className="menu-check" aria-hidden="true">
                  {isSelected ? "✓" : ""}
                </span>
                {column.name}
              </>
            )}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  </MenuTrigger>
);
