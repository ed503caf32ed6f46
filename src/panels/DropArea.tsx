import { useEffect, useState, type ReactNode } from "react";
import { openingWords } from "../text/opening.ts";
import { bringFiles } from "./bringFiles.ts";
import "./drop.css";

/** The whole page takes a file that is dropped on it, and says so while one hangs over it. */
export function DropArea(): ReactNode {
  const [isOver, setOver] = useState(false);
  useEffect(() => takeDrops(window, setOver), []);
  return (
    isOver && (
      <div className="drop-area" aria-hidden="true">
        <p>{openingWords.drop}</p>
      </div>
    )
  );
}

/** Listens for files; what else is dragged over the page goes its own way. Returns its undoing. */
function takeDrops(page: Window, setOver: (isOver: boolean) => void): () => void {
  const over = (event: DragEvent): void => {
    if (!hasFiles(event)) return;
    // Else the browser would leave the page for the file.
    event.preventDefault();
    setOver(true);
  };
  const leave = ({ relatedTarget }: DragEvent): void => {
    // From one element of the page to another is no leaving.
    if (relatedTarget === null) setOver(false);
  };
  const drop = (event: DragEvent): void => {
    setOver(false);
    if (!hasFiles(event)) return;
    event.preventDefault();
    void bringFiles([...(event.dataTransfer?.files ?? [])]);
  };
  page.addEventListener("dragover", over);
  page.addEventListener("dragleave", leave);
  page.addEventListener("drop", drop);
  return () => {
    page.removeEventListener("dragover", over);
    page.removeEventListener("dragleave", leave);
    page.removeEventListener("drop", drop);
  };
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes("Files") === true;
}
