// Serves a site that is built already (dist/, or DIST) for the browser tests, until it is stopped.
import { join } from "node:path";
import process from "node:process";
import { root } from "./project.mjs";
import { serve } from "./serve.mjs";

const { address } = await serve(process.env.DIST || join(root, "dist"), Number(process.env.PORT));
console.log(address);
