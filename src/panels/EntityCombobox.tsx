import { useId, useState, type KeyboardEvent, type ReactNode, type RefObject } from "react";
import { shortNameOf, type Entity, type EntityId } from "../model/entity.ts";
import { findEntities, foundBy } from "../store/search.ts";
import { useAtlas } from "../store/store.ts";
import { formatCountry } from "../text/format.ts";
import { searchWords } from "../text/panels.ts";
import { EntityBadge } from "./EntityBadge.tsx";
import { Icon } from "./icons.tsx";

interface EntityComboboxProps {
  readonly label: string;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly choose: (entity: Entity) => void;
  /** Who cannot be chosen. */
  readonly except?: EntityId;
  readonly children?: ReactNode;
}

/**
 * Finds a company by name, other name or ticker: the combobox pattern of the ARIA Authoring Practices, with the focus staying
 * in the field. The list lies beside the field in the page, so that it works inside a sheet of the top layer too.
 */
export function EntityCombobox({ label, input, choose, except, children }: EntityComboboxProps): ReactNode {
  const document = useAtlas((state) => state.document);
  const [words, setWords] = useState("");
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const listId = useId();

  const found =
    document === undefined || !isOpen ? [] : findEntities(document, words).filter(({ id }) => id !== except);
  const isShown = isOpen && words.trim() !== "";
  const take = (entity: Entity | undefined): void => {
    if (entity === undefined) return;
    setWords("");
    setOpen(false);
    choose(entity);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move !== undefined && !isShown) setOpen(true);
    else if (move !== undefined && found.length > 0) setActive((active + move + found.length) % found.length);
    else if (event.key === "Enter") take(found[active]);
    else if (event.key === "Escape" && isShown) setOpen(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="search">
      <Icon name="search" />
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={listId}
        aria-activedescendant={isShown && found.length > 0 ? `${listId}-${active}` : undefined}
        placeholder={searchWords.placeholder}
        autoComplete="off"
        spellCheck={false}
        value={words}
        onChange={(event) => {
          setWords(event.currentTarget.value);
          setActive(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onClick={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      {children}
      <div
        id={listId}
        className="results"
        role="listbox"
        aria-label={searchWords.results}
        hidden={!isShown || found.length === 0}
      >
        {found.map((entity, i) => (
          <Result
            key={entity.id}
            id={`${listId}-${i}`}
            entity={entity}
            words={words}
            isActive={i === active}
            choose={() => take(entity)}
          />
        ))}
      </div>
      {isShown && found.length === 0 && <p className="results nothing soft">{searchWords.nothing}</p>}
      <p className="hidden" role="status">
        {isShown && (found.length === 0 ? searchWords.nothing : searchWords.count(found.length))}
      </p>
    </div>
  );
}

interface ResultProps {
  readonly id: string;
  readonly entity: Entity;
  readonly words: string;
  readonly isActive: boolean;
  readonly choose: () => void;
}

function Result({ id, entity, words, isActive, choose }: ResultProps): ReactNode {
  const country = entity.country === undefined ? entity.countryText : formatCountry(entity.country);
  const aside = [foundBy(entity, words), country].filter((text) => text !== undefined).join(" · ");
  return (
    // The keyboard stays in the field and reaches the options through it.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      onMouseDown={(event) => event.preventDefault()}
      onClick={choose}
    >
      <EntityBadge entity={entity} />
      <span className="result-name">{shortNameOf(entity)}</span>
      <span className="result-aside soft">{aside}</span>
    </div>
  );
}
