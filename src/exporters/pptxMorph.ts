import { tag } from "./pptxXml.ts";

/** From slide to slide, things of the same name glide to their new places; where that is not known, slides fade over. */
export const transition = tag(
  "mc:AlternateContent",
  { "xmlns:mc": "http://schemas.openxmlformats.org/markup-compatibility/2006" },
  tag(
    "mc:Choice",
    { "xmlns:p159": "http://schemas.microsoft.com/office/powerpoint/2015/09/main", Requires: "p159" },
    tag("p:transition", { spd: "slow" }, tag("p159:morph", { option: "byObject" })),
  ),
  tag("mc:Fallback", {}, tag("p:transition", { spd: "slow" }, tag("p:fade"))),
);
