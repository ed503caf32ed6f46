import { selection } from "d3-selection";

// In the build this stands for d3-transition. Of all that, d3-zoom only asks to stop a transition before it moves the
// picture; this page has none, and transitions with their colours and easings would be a tenth of what it opens with.

/** Stops nothing: there is nothing to stop. */
export function interrupt(): void {}

Object.assign(selection.prototype, {
  interrupt(this: unknown) {
    return this;
  },
});
