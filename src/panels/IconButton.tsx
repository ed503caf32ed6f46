import type { ReactNode } from "react";
import { Icon, type IconName } from "./icons.tsx";

interface IconButtonProps {
  readonly className: string;
  /** Its accessible name and its tooltip. */
  readonly label: string;
  readonly icon: IconName;
  readonly act: () => void;
  readonly isDisabled?: boolean;
}

/** A button that shows only an icon. */
export function IconButton({ className, label, icon, act, isDisabled = false }: IconButtonProps): ReactNode {
  return (
    <button type="button" className={className} aria-label={label} title={label} disabled={isDisabled} onClick={act}>
      <Icon name={icon} />
    </button>
  );
}
